import { Phone } from "lucide-react";
import { formatPhone, telHref } from "~/lib/text/phone";
import { CallLink } from "~/features/safety-plan/components/call-link";
import type { HelpContact } from "~/features/sos/patient/read-own-help.server";

/** What the phone's own SMS begins with; the person changes it as they like. */
const ownSms = encodeURIComponent("Não estou bem. Você pode me ligar agora?");

/** The patient's own people, each a call away. @param sms also an SMS from the phone itself, which needs no internet and nobody here */
export function ContactCalls({ contacts, sms = false }: { contacts: HelpContact[] | null; sms?: boolean }) {
  if (!contacts || contacts.length === 0) return null;
  return (
    <section aria-labelledby="pessoas">
      <h2 id="pessoas" className="text-xl">
        Suas pessoas
      </h2>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {contacts.map(({ name, relation, phone }) => (
          <li key={phone + name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium">{name}</span>
              {relation && <span className="text-ink-soft">{`, ${relation}`}</span>}
            </span>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {sms && (
                <a
                  href={`sms:${phone}?body=${ownSms}`}
                  aria-label={`Mandar SMS a ${name}`}
                  className="link inline-flex min-h-11 items-center px-1 font-medium"
                >
                  SMS
                </a>
              )}
              <CallLink phone={phone} name={name} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many people fit a first screen. */
const first = 2;

/** The first of the patient's people as short calls: for a first screen that holds more; all of them stand further down. */
export function FirstContactCalls({ contacts }: { contacts: HelpContact[] | null }) {
  if (!contacts || contacts.length === 0) return null;
  return (
    <ul aria-label="Ligar para as suas pessoas" className="mt-2 grid max-w-reading grid-cols-2 gap-2">
      {contacts.slice(0, first).map(({ name, phone }) => (
        <li key={phone + name}>
          <a
            href={telHref(phone)}
            aria-label={`Ligar para ${name}: ${formatPhone(phone)}`}
            className="flex h-full min-h-12 items-center gap-2.5 rounded-lg border border-line-strong bg-raised px-3 py-1 font-semibold text-act hover:border-act"
          >
            <Phone aria-hidden="true" className="size-5 shrink-0" />
            <span className="min-w-0 leading-tight wrap-anywhere line-clamp-2">{name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
