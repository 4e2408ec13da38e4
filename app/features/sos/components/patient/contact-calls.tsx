import { Phone } from "lucide-react";
import { formatPhone, telHref } from "~/lib/phone";
import { CallLink } from "~/features/safety-plan/components/call-link";
import type { HelpContact } from "../../read-own-help.server";

/** The patient's own people, each a call away. */
export function ContactCalls({ contacts }: { contacts: HelpContact[] | null }) {
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
            <CallLink phone={phone} name={name} />
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
