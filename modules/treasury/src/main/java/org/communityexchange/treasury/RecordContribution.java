package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that was received, as a treasurer writes it down. Missing values are refused by name.
 *
 * @param payer how the payer is known; a donation's is always the person who pledged
 * @param person whoever gave, for {@link PayerKind#PERSON}; they need not belong to the organisation
 * @param payerOrganisation the organisation that gave, for {@link PayerKind#ORGANISATION}
 * @param outsideName the name of somebody who is not here, for {@link PayerKind#OUTSIDE}
 * @param pledge which pledge a donation belongs to; null for the other kinds
 * @param reference what the bank or the cheque says; may be missing
 * @param receivedOn the day it arrived, in the organisation's zone; not in the future
 * @param cents how much; for a purchase a multiple of 1,000
 * @param settled for a purchase: the money has arrived and cannot bounce any more; credits come only then
 */
public record RecordContribution(
        @Nullable ContributionKind kind,
        @Nullable PayerKind payer,
        @Nullable UUID person,
        @Nullable String payerOrganisation,
        @Nullable String outsideName,
        @Nullable UUID pledge,
        @Nullable PaymentMethod method,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        @Nullable Long cents,
        @Nullable Boolean settled,
        @Nullable String note) {}
