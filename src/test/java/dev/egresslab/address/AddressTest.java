package dev.egresslab.address;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.0.0",
                "10.0.0.256",
                "10.0.0.-1",
                "10.0.0.01",
                "a.b.c.d",
                "10..0.1",
                "0x0a.0.0.1"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(Ipv4.is(text)).isFalse();
        assertThatThrownBy(() -> Ipv4.parse(text)).isInstanceOf(AddressException.class);
    }

    @Test
    void a_range_with_host_bits_says_which_one_was_meant() {
        assertThatThrownBy(() -> Cidr.parse("10.42.1.7/24"))
                .isInstanceOfSatisfying(
                        AddressException.class, e -> assertThat(e.suggestion()).isEqualTo("10.42.1.0/24"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.42.1.0/33", "10.42.1.0/", "10.42.1.0/-1", "10.42.1.0/a", "10.42.1/24"})
    void what_is_no_range_is_refused(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(AddressException.class);
    }

    @Test
    void addresses_above_127_are_larger_than_those_below() {
        assertThat(Ipv4.parse("200.0.0.1")).isGreaterThan(Ipv4.parse("100.0.0.1"));
        assertThat(Ipv4.parse("255.255.255.255").plus(1)).isEqualTo(Ipv4.parse("0.0.0.0"));
    }

    @Test
    void a_range_knows_its_ends_and_its_size() {
        var range = Cidr.parse("10.42.2.0/26");
        assertThat(range.first()).isEqualTo(Ipv4.parse("10.42.2.0"));
        assertThat(range.last()).isEqualTo(Ipv4.parse("10.42.2.63"));
        assertThat(range.size()).isEqualTo(64);
        assertThat(Cidr.ALL.size()).isEqualTo(1L << 32);
        assertThat(Cidr.parse("10.0.0.1")).isEqualTo(Cidr.of(Ipv4.parse("10.0.0.1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "224.0.0.1",
                "0.0.0.0"
            })
    void private_and_reserved_addresses_are_not_public(String text) {
        assertThat(Ipv4.parse(text).isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.126.14.246", "172.32.0.1", "100.128.0.1", "8.8.8.8", "168.63.129.16"})
    void all_others_are(String text) {
        assertThat(Ipv4.parse(text).isPublic()).isTrue();
    }
}
