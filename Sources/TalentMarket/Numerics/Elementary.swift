/// The engine's own elementary functions, made only of IEEE additions, subtractions, multiplications and integer
/// operations in a fixed order, so that every platform and compiler setting gives the same bits.
///
/// The system's library does not promise that, and differs from one release to the next.
public enum Elementary {}
