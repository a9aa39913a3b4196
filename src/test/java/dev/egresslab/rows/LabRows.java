package dev.egresslab.rows;

import java.util.List;

/** Every row of the lab, and why a few are nothing that a test could prove. */
final class LabRows {
    static final List<Known> ALL = """
            S0.1 | a concept
            S0.2
            S0.3
            S0.4 | a figure
            S0.5 | a goal
            S0.6 | a link
            S1.1
            S1.2
            S1.3
            S1.4
            S1.5
            S1.6
            S1.7
            S1.8
            S1.9
            S1.10
            S1.11
            S1.12
            S1.13 | an explanation
            S1.14
            S1.15
            S1.16
            S1.17
            S1.18
            S1.19
            S1.20 | an explanation
            S2.1 | an explanation
            S2.2
            S2.3
            S2.4
            S2.5
            S2.6
            S2.7
            S2.8
            S2.9
            S2.10
            S2.11 | a figure
            S2.12
            S2.13
            S2.14
            S2.15
            S3.1 | an explanation
            S3.2
            S3.3
            S3.4
            S3.5
            S3.6
            S3.7
            S3.8
            S3.9
            S3.10
            S4.1 | a use case
            S4.2
            S4.3 | names of variables
            S4.4
            S4.5
            S4.6
            S4.7
            S4.8 | only az needs it
            S4.9
            S4.10
            S4.11
            S4.12
            S4.13
            S4.14
            S4.15
            S4.16
            S4.17
            S4.18
            S4.19
            S4.20
            S4.21
            S4.22
            S4.23
            S4.24
            S4.25
            S4.26
            S4.27
            S4.28
            S4.29
            S4.30
            S4.31
            S4.32
            S4.33
            S4.34
            S4.35
            S4.36
            S4.37
            S4.38
            S4.39
            S4.40
            S4.41 | a link
            S4.42 | a disclaimer
            S4.43
            D1
            D2
            D3
            D4
            D5
            D6
            D7
            D8
            D9
            D10
            D11
            D12
            D13
            D14
            """.lines().map(Known::parse).toList();

    private LabRows() {}

    /** A row; {@code why} is empty where a test must prove it. */
    record Known(String id, String why) {
        private static Known parse(String line) {
            var parts = line.strip().split(" \\| ", 2);
            return new Known(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }
}
