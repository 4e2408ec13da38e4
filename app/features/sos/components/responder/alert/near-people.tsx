import { Form } from "@remix-run/react";
import { MessagesSquare } from "lucide-react";
import { CallLink } from "~/features/safety-plan/components/call-link";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { EmergencyContact } from "~/features/sos/contacts/contact-seal.server";

/** The patient's room, and the people near them, each one touch away. */
export function NearPeople({
  patientId,
  canChat,
  contacts,
}: {
  patientId: string;
  canChat: boolean;
  contacts: EmergencyContact[];
}) {
  return (
    <section aria-labelledby="near">
      <h2 id="near" className="mb-2 text-lg dense:text-base">
        Falar agora
      </h2>
      {canChat && (
        <Form method="post" action={paths.chatNew()} className="mb-3">
          <input type="hidden" name="intent" value="pair" />
          <input type="hidden" name="memberId" value={patientId} />
          <Button variant="quiet">
            <MessagesSquare aria-hidden="true" className="size-4" />
            Abrir a conversa
          </Button>
        </Form>
      )}
      {contacts.length === 0 ? (
        <p className="text-ink-soft">Nenhum contato de confiança cadastrado.</p>
      ) : (
        <ul className="max-w-reading divide-y divide-line border-y border-line">
          {contacts.map(({ id, name, relation, phone, consentedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="min-w-32 flex-1 wrap-anywhere">
                {name}
                <span className="block text-sm text-ink-soft">
                  {[relation, consentedAt === null ? "sem SMS, por escolha de quem deu o número" : null]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <CallLink phone={phone} name={name} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
