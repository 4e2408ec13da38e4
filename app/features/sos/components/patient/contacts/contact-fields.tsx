import type { SmsAsked } from "~/features/sos/contacts/sms-asked.server";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";

const labels = { name: "Nome", relation: "Quem é", phone: "Telefone com DDD" } as const;

type ContactFieldsProps = {
  /** The contact that is changed; nothing for a new one. `phone` as people write it. */
  contact?: { name: string; relation: string | null; phone: string; consent: boolean };
  /** What the consent means. */
  asked: SmsAsked;
  refusal?: Refusal | undefined;
};

/** A person one would call, and whether they may get an SMS. */
export function ContactFields({ contact, asked: { sms, points, isOff }, refusal }: ContactFieldsProps) {
  const wrong = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((id) => {
    const message = refusal?.fields[id];
    return message ? [{ id, label: labels[id], message }] : [];
  });
  const value = (name: keyof typeof labels) => typedIn(refusal, name) ?? contact?.[name] ?? "";
  const consent = refusal ? typedIn(refusal, "consent") !== undefined : (contact?.consent ?? false);
  return (
    <>
      <FormError message={refusal && wrong.length === 0 ? refusal.message : undefined} fields={wrong} />
      <div className="space-y-5">
        <TextField
          name="name"
          label={labels.name}
          required
          longest={80}
          autoComplete="off"
          defaultValue={value("name")}
          error={refusal?.fields.name}
        />
        <TextField
          name="relation"
          label={labels.relation}
          optional
          longest={60}
          placeholder="irmã, amigo, vizinha"
          autoComplete="off"
          defaultValue={value("relation")}
          error={refusal?.fields.relation}
        />
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          label={labels.phone}
          required
          placeholder="(11) 98765-4321"
          autoComplete="off"
          defaultValue={value("phone")}
          error={refusal?.fields.phone}
        />
        <div>
          <Checkbox
            name="consent"
            defaultChecked={consent}
            label="Esta pessoa pode receber um SMS se eu pedir ajuda e ninguém responder"
            hint="Só marque se vocês combinaram. Você pode desmarcar quando quiser, e vale na hora."
          />
          <ul className="ml-8 mt-1 list-disc space-y-1 pl-4 text-sm text-ink-soft">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {isOff && (
            <p className="ml-8 mt-2 text-sm font-medium">
              Hoje ninguém recebe SMS, porque você retirou a autorização. Marcar aqui volta a valer também para quem já
              estava marcado.
            </p>
          )}
          <p className="ml-8 mt-2 text-sm text-ink-soft">O SMS diz exatamente isto, sem o seu nome:</p>
          <blockquote className="ml-8 mt-1 border-l-2 border-line-strong pl-3 text-sm wrap-anywhere">{sms}</blockquote>
        </div>
      </div>
    </>
  );
}
