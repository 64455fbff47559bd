package io.pyworker.maven.contract;

import io.pyworker.bundle.ContractFile;

/**
 * A contract file.
 *
 * @param sha256 digest of the file
 */
public record FoundContract(ContractFile contract, String sha256) {}
