package dev.egresslab.plan;

/** Where list prices come from. Blocks; never fails: what cannot be asked is answered from the bundled book. */
@FunctionalInterface
public interface Prices {
    /** Only the bundled book. */
    Prices BUNDLED = _ -> PriceBook.bundled();

    /** The prices of a region, for example {@code westeurope}. */
    PriceBook book(String region);
}
