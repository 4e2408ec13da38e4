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
