import { Link } from "@remix-run/react";
import { CallLink } from "~/features/safety-plan/components/call-link";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import type { EmergencyContact } from "../../contact-seal.server";

/** The patient's emergency contacts, each a call away, with what they may get. */
export function ContactList({
  contacts,
}: {
  contacts: Pick<EmergencyContact, "id" | "name" | "relation" | "phone" | "consentedAt">[];
}) {
  if (contacts.length === 0)
    return (
      <EmptyState title="Aqui ficam as pessoas que você chamaria">
        <p>Uma já ajuda: o número dela fica à mão no SOS, também sem internet.</p>
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {contacts.map(({ id, name, relation, phone, consentedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <span className="font-semibold">{name}</span>
              {relation && <span className="text-ink-soft">{`, ${relation}`}</span>}
            </p>
            <p className="text-sm text-ink-soft">
              {consentedAt === null ? "Não recebe SMS" : "Recebe um SMS se ninguém da equipe responder"}
            </p>
          </div>
          <div className="flex items-center gap-4">
            <CallLink phone={phone} name={name} />
            <Link
              to={paths.contact(id)}
              aria-label={`Mudar ${name}`}
              className="link inline-flex min-h-11 items-center px-1"
            >
              Mudar
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
