package dev.egresslab.address;

/** One IPv4 address; {@code bits} holds its 32 bits, so that prefixes are masks. */
public record Ipv4(int bits) implements Comparable<Ipv4> {
    /**
     * Reads dotted decimal.
     *
     * @throws AddressException where the text is none
     */
    public static Ipv4 parse(String text) {
        var octets = text.strip().split("\\.", -1);
        if (octets.length != 4) throw new AddressException(text + ": an IPv4 address has four numbers", null);
        int bits = 0;
        for (var octet : octets) {
            int number = number(octet);
            if (number < 0) throw new AddressException(text + ": each number must be 0 to 255", null);
            bits = bits << 8 | number;
        }
        return new Ipv4(bits);
    }

    /** A number of 0 to 255 without leading zeros, which some programs would read as octal; else -1. */
    private static int number(String octet) {
        int length = octet.length();
        if (length == 0 || length > 3 || (length > 1 && octet.charAt(0) == '0')) return -1;
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = octet.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number > 255 ? -1 : number;
    }

    /** Whether the text reads as an address. */
    public static boolean is(String text) {
        try {
            parse(text);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** The address {@code offset} further up. */
    public Ipv4 plus(long offset) {
        return new Ipv4((int) (Integer.toUnsignedLong(bits) + offset));
    }

    /** Whether the internet can route to it: not private, shared, loopback, link-local, multicast or reserved. */
    public boolean isPublic() {
        return Cidr.RESERVED.stream().noneMatch(range -> range.contains(this));
    }

    @Override
    public int compareTo(Ipv4 other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
