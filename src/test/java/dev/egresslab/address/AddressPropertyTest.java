package dev.egresslab.address;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class AddressPropertyTest {
    @Property
    void an_address_reads_as_it_is_written(@ForAll int bits) {
        var address = new Ipv4(bits);
        assertThat(Ipv4.parse(address.toString())).isEqualTo(address);
    }

    @Property
    void the_range_around_an_address_holds_it_and_nothing_beyond_its_ends(
            @ForAll int bits, @ForAll @IntRange(min = 1, max = 32) int prefix) {
        var address = new Ipv4(bits);
        var range = Cidr.around(address, prefix);
        assertThat(range.contains(address)).isTrue();
        assertThat(range.contains(range.last())).isTrue();
        assertThat(range.contains(range.last().plus(1))).isFalse();
        assertThat(range.contains(range.first().plus(-1))).isFalse();
        assertThat(Cidr.parse(range.toString())).isEqualTo(range);
    }

    @Property
    void ranges_overlap_exactly_where_one_holds_the_other(
            @ForAll int one,
            @ForAll int other,
            @ForAll @IntRange(min = 0, max = 32) int first,
            @ForAll @IntRange(min = 0, max = 32) int second) {
        var a = Cidr.around(new Ipv4(one), first);
        var b = Cidr.around(new Ipv4(other), second);
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a)).isEqualTo(a.contains(b) || b.contains(a));
    }
}
