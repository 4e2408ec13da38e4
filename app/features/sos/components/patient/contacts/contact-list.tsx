import { Link } from "@remix-run/react";
import { CallLink } from "~/features/safety-plan/components/call-link";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import type { ListedContact } from "~/features/sos/contacts/list-own-contacts.server";
import { smsWords } from "./contact-words";

/** The patient's emergency contacts, each a call away, with what they may get. */
export function ContactList({ contacts }: { contacts: Omit<ListedContact, "version">[] }) {
  if (contacts.length === 0)
    return (
      <EmptyState title="Aqui ficam as pessoas que você chamaria">
        <p>Uma já ajuda: o número dela fica à mão no SOS, também sem internet.</p>
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {contacts.map(({ id, name, relation, phone, sms }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <span className="font-semibold">{name}</span>
              {relation && <span className="text-ink-soft">{`, ${relation}`}</span>}
            </p>
            <p className="max-w-reading text-sm text-ink-soft">{smsWords[sms]}</p>
          </div>
          <div className="flex flex-wrap items-center gap-x-4">
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
