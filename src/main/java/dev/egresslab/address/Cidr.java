package dev.egresslab.address;

import java.util.List;
import java.util.stream.Stream;

/** A range of IPv4 addresses in CIDR notation; its first address has no host bits. */
public record Cidr(Ipv4 first, int prefix) implements Comparable<Cidr> {
    /** All addresses: the default route. */
    public static final Cidr ALL = parse("0.0.0.0/0");

    // https://www.iana.org/assignments/iana-ipv4-special-registry
    static final List<Cidr> RESERVED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3")
            .map(Cidr::parse)
            .toList();

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new AddressException(first + "/" + prefix + ": prefix must be 0 to 32", null);
        }
        if ((first.bits() & ~mask(prefix)) != 0) {
            var meant = new Ipv4(first.bits() & mask(prefix)) + "/" + prefix;
            throw new AddressException(first + "/" + prefix + " has host bits set", meant);
        }
    }

    /**
     * Reads {@code 10.42.0.0/16}; an address alone is a range of one.
     *
     * @throws AddressException where the text is none, with the range that was probably meant
     */
    public static Cidr parse(String text) {
        var stripped = text.strip();
        int slash = stripped.indexOf('/');
        if (slash < 0) return of(Ipv4.parse(stripped));
        var length = stripped.substring(slash + 1);
        if (!length.matches("[0-9]{1,2}")) throw new AddressException(text + ": prefix must be 0 to 32", null);
        return new Cidr(Ipv4.parse(stripped.substring(0, slash)), Integer.parseInt(length));
    }

    /** Whether the text reads as a range; what Azure writes for IPv6 does not. */
    public static boolean is(String text) {
        try {
            parse(text);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** The range of one address. */
    public static Cidr of(Ipv4 address) {
        return new Cidr(address, 32);
    }

    /** The range of this length that holds the address. */
    public static Cidr around(Ipv4 address, int prefix) {
        return new Cidr(new Ipv4(address.bits() & mask(prefix)), prefix);
    }

    public boolean contains(Ipv4 address) {
        return (address.bits() & mask(prefix)) == first.bits();
    }

    public boolean contains(Cidr other) {
        return other.prefix >= prefix && contains(other.first);
    }

    public boolean overlaps(Cidr other) {
        return contains(other.first) || other.contains(first);
    }

    /** How many addresses it holds. */
    public long size() {
        return 1L << (32 - prefix);
    }

    public Ipv4 last() {
        return first.plus(size() - 1);
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    @Override
    public int compareTo(Cidr other) {
        int byAddress = first.compareTo(other.first);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
