import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { expiringRows, isNotHeld } from "~/features/kernel/personal-expiry.server";
import { days } from "~/lib/duration";
import type { Holding, PersonAccount, PersonalData } from "~/features/kernel/personal-data";
import { countRows, directoryTable, eraseRows, everyRow, named } from "~/features/kernel/personal-rows.server";
import { accountToken } from "./account/account-token.directory.table";
import { account } from "./account/account.directory.table";
import { leaveOnlyName } from "./account/leave-only-name.server";
import { legalAcceptance } from "./account/legal-acceptance.directory.table";
import { professional } from "./account/professional.directory.table";
import { emailChange } from "./email/email-change.directory.table";
import { erasedPerson } from "./erasure/erased-person.directory.table";
import { erasure } from "./erasure/erasure.directory.table";
import { erasureParty } from "./erasure/erasure-party.directory.table";
import { contactCode } from "./phone/contact-code.directory.table";
import { loginSession, refreshToken, socketTicket } from "./session/login-session.directory.table";
import { stepReset } from "./two-step/step-reset.directory.table";
import { recoveryCode } from "./two-step/recovery-code.directory.table";

const secret = "a secret of ours, as a digest";
const fiveYears = days(5 * 365.25);
const proofOfErasure = {
  law: "LGPD art. 16 I and art. 37 (proof that it was erased: ids and numbers)",
  term: "5 years",
};
const erasuresOf = (accountId: string) =>
  sql`(select ${erasure.id} from ${erasure} where ${erasure.accountId} = ${accountId})`;
/** Of accounts that were erased before an instant (ms). */
const ofErased = (before: number) =>
  sql`${legalAcceptance.accountId} in (select ${erasedPerson.accountId} from ${erasedPerson} where ${erasedPerson.erasedAt} < ${before})`;
const ofAccount = ({ accountId }: PersonAccount) => eq(account.id, accountId);
const sessionsOf = ({ db, accountId }: PersonAccount) =>
  db.select({ id: loginSession.id }).from(loginSession).where(eq(loginSession.accountId, accountId));

/** Rows of another table that hang on the person's logins. */
function ofLogins(table: typeof refreshToken | typeof socketTicket): Holding<PersonAccount> {
  return {
    whose: "account",
    export: secret,
    erase: (of) => eraseRows(of, table, sql`${table.sessionId} in ${sessionsOf(of)}`),
    retain: null,
  };
}

/** Who somebody is, and what they sign in with. */
const self: Holding<PersonAccount> = {
  whose: "account",
  async *export(of) {
    for await (const row of everyRow(of, account, ofAccount(of), [account.id])) {
      const { id, email, name, zone, emailVerifiedAt, phone, phoneVerifiedAt, phoneSharing, createdAt, updatedAt } =
        row;
      const twoStep = row.totpEnabledAt !== null;
      yield {
        id,
        email,
        name,
        zone,
        emailVerifiedAt,
        phone,
        phoneVerifiedAt,
        phoneSharing,
        twoStep,
        createdAt,
        updatedAt,
      };
    }
  },
  async erase(of) {
    if (of.isKept) await leaveOnlyName(of);
    return of.isKept || eraseRows(of, account, ofAccount(of));
  },
  retain: {
    law: "Lei 13.787/2018 art. 6, Resolução CFP 01/2009 art. 2 (a record names its person and its professional)",
    term: "the name alone, while a record of the person is kept",
    isRecord: true,
  },
  count: (of) => countRows(of, account, ofAccount(of)),
};

/** Accounts, logins and what they are proved with. */
export const identityData: PersonalData = {
  feature: "identity",
  operation: {
    what: "Contas e entradas",
    why: "Saber quem é quem, e proteger a conta",
    of: "Pacientes e equipe",
    with: "Resend, Twilio",
  },
  stores: [
    {
      kind: "object",
      name: "AttemptGuard",
      inAccount: {
        whose: "account",
        export: "digests and times of attempts, for two hours",
        erase: null,
        retain: { law: "LGPD art. 46 and art. 7 IX", term: "two hours", ends: "by the object's own alarm" },
      },
    },
    { ...named(socketTicket), inAccount: ofLogins(socketTicket) },
    { ...named(refreshToken), inAccount: ofLogins(refreshToken) },
    directoryTable(loginSession, {
      whose: "account",
      of: ({ accountId }) => eq(loginSession.accountId, accountId),
      by: [loginSession.lastSeenAt, loginSession.id],
      show: ({ kind, ip, userAgent, createdAt, lastSeenAt, expiresAt, endedAt, endedReason }) => {
        return { kind, address: ip, device: userAgent, createdAt, lastSeenAt, expiresAt, endedAt, endedReason };
      },
    }),
    directoryTable(accountToken, {
      whose: "account",
      of: ({ accountId }) => eq(accountToken.accountId, accountId),
      by: [accountToken.purpose, accountToken.id],
      show: ({ purpose, createdAt, expiresAt, usedAt }) => ({ purpose, createdAt, expiresAt, usedAt }),
    }),
    directoryTable(emailChange, {
      whose: "account",
      of: ({ accountId }) => eq(emailChange.accountId, accountId),
      by: [emailChange.id],
      show: ({ fromEmail, toEmail, state, askedAt, doneAt }) => ({ fromEmail, toEmail, state, askedAt, doneAt }),
    }),
    directoryTable(stepReset, {
      whose: "account",
      of: ({ accountId }) => eq(stepReset.accountId, accountId),
      by: [stepReset.id],
      show: ({ state, proof, askedAt, dueAt, endedAt }) => ({ state, proof, askedAt, dueAt, endedAt }),
    }),
    directoryTable(recoveryCode, {
      whose: "account",
      of: ({ accountId }) => eq(recoveryCode.accountId, accountId),
      by: [recoveryCode.codeHash],
      show: secret,
    }),
    directoryTable(contactCode, {
      whose: "account",
      of: ({ accountId }) => eq(contactCode.accountId, accountId),
      by: [contactCode.createdAt, contactCode.id],
      show: ({ phone, createdAt, usedAt }) => ({ phone, createdAt, usedAt }),
    }),
    directoryTable(legalAcceptance, {
      whose: "account",
      of: ({ accountId }) => eq(legalAcceptance.accountId, accountId),
      by: [legalAcceptance.document, legalAcceptance.id],
      show: ({ document, version, how, ip, acceptedAt }) => ({ document, version, how, address: ip, acceptedAt }),
      erase: null,
      retain: {
        law: "LGPD art. 8 §2 and art. 16 I (proof of consent)",
        term: "5 years after the account ends",
        ends: expiringRows(legalAcceptance, {
          keptFor: fiveYears,
          older: ofErased,
          clinic: null,
          notOf: isNotHeld(legalAcceptance.accountId),
        }),
      },
    }),
    directoryTable(professional, {
      whose: "account",
      of: ({ accountId }) => eq(professional.accountId, accountId),
      by: [professional.accountId],
      show: ({ crp, verifiedAt, createdAt }) => ({ crp, verifiedAt, createdAt }),
      erase: (of) =>
        of.isKept ? Promise.resolve(true) : eraseRows(of, professional, eq(professional.accountId, of.accountId)),
      retain: {
        law: "Resolução CFP 01/2009 art. 2 (a record names its professional), Lei 13.787/2018 art. 6",
        term: "while a record that they wrote in is kept",
        isRecord: true,
      },
    }),
    directoryTable(erasureParty, {
      whose: "account",
      of: ({ accountId }) => sql`${erasureParty.erasureId} in ${erasuresOf(accountId)}`,
      by: [erasureParty.id],
      show: ({ kind, company, clinicId, state, tries, createdAt, settledAt }) => {
        return { kind, company, clinicId, state, tries, createdAt, settledAt };
      },
      erase: null,
      retain: {
        ...proofOfErasure,
        // With the erasure that it is of.
        ends: expiringRows(erasureParty, {
          keptFor: fiveYears,
          older: (before) =>
            and(
              lt(erasureParty.createdAt, before),
              sql`${erasureParty.erasureId} not in (select ${erasure.id} from ${erasure})`,
            ),
          clinic: erasureParty.clinicId,
          notOf: "the erasure that says whose it was is gone",
        }),
      },
    }),
    directoryTable(erasure, {
      whose: "account",
      of: ({ accountId }) => eq(erasure.accountId, accountId),
      by: [erasure.id],
      show: ({ state, askedAt, dueAt, endedAt }) => ({ state, askedAt, dueAt, endedAt }),
      // What was taken back is nobody's business any more; the others are the evidence of what is being done here.
      erase: (of) => eraseRows(of, erasure, and(eq(erasure.accountId, of.accountId), eq(erasure.state, "taken_back"))),
      retain: {
        ...proofOfErasure,
        // While a kept record brings it back, it is not at its end.
        ends: expiringRows(erasure, {
          keptFor: fiveYears,
          older: (before) => and(eq(erasure.state, "done"), lt(erasure.endedAt, before), isNull(erasure.keptUntil)),
          clinic: null,
          notOf: isNotHeld(erasure.accountId),
        }),
      },
    }),
    directoryTable(erasedPerson, {
      whose: "account",
      of: ({ accountId }) => eq(erasedPerson.accountId, accountId),
      by: [erasedPerson.accountId],
      show: ({ erasedAt, isWhole }) => ({ erasedAt, isWhole }),
      erase: null,
      retain: {
        ...proofOfErasure,
        // After what is found by it: the proof of consents.
        ends: expiringRows(erasedPerson, {
          keptFor: fiveYears,
          older: (before) =>
            and(
              lt(erasedPerson.erasedAt, before),
              eq(erasedPerson.isWhole, true),
              sql`not exists (select 1 from ${legalAcceptance} where ${legalAcceptance.accountId} = ${erasedPerson.accountId})`,
            ),
          clinic: null,
          notOf: isNotHeld(erasedPerson.accountId),
        }),
      },
    }),
    { ...named(account), inAccount: self },
  ],
};
