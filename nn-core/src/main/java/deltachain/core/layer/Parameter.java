package deltachain.core.layer;

import deltachain.api.Tensor;

/**
 * Something that training adjusts.
 *
 * @param name such as {@code W_1} or {@code b_1}
 * @param value its present value
 */
public record Parameter(String name, Tensor value) {}
