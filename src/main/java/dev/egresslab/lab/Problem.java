package dev.egresslab.lab;

import dev.egresslab.text.Message;

import java.util.Optional;

/**
 * An answer that cannot be used.
 *
 * @param parameter the id of the parameter that the person should change
 * @param cause what is wrong, one bold sentence
 * @param explanation why, in numbers
 * @param fix a value that would be right, where one is known
 * @param azureCode the code with which Azure refuses it, where known
 */
public record Problem(
        String parameter,
        Message cause,
        Optional<Message> explanation,
        Optional<String> fix,
        Optional<String> azureCode) {}
