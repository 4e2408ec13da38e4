import { Form } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { TextField } from "~/ui/form/text-field";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { WaitingHandover } from "../handover/read-handovers.server";

type HandoverSectionProps = {
  waiting: WaitingHandover | null;
  colleagues: { id: string; name: string }[];
  /** For an admin: which link is meant. */
  linkId?: string;
  reader: Reader;
};

const labels = { toId: "Quem passa a acompanhar", why: "Por quê, em uma linha" };

/** Proposing that somebody else cares for a patient, and the proposal that waits for their yes. */
export function HandoverSection({ waiting, colleagues, linkId, reader }: HandoverSectionProps) {
  return (
    <section aria-labelledby={`passar-${linkId ?? ""}`} className="mb-9">
      <h2 id={`passar-${linkId ?? ""}`} className="mb-3 text-lg dense:text-base">
        Passar o acompanhamento
      </h2>
      {waiting ? (
        <Waiting waiting={waiting} reader={reader} />
      ) : colleagues.length === 0 ? (
        <p className="text-ink-soft">Não há outra pessoa atendendo na clínica.</p>
      ) : (
        <ProposeForm colleagues={colleagues} linkId={linkId} />
      )}
    </section>
  );
}

function Waiting({ waiting, reader }: { waiting: WaitingHandover; reader: Reader }) {
  const refusal = useRefusal("withdraw");
  return (
    <>
      <FormError message={refusal?.message} />
      <p>
        Proposta para {waiting.toName}, feita <RelativeTime at={waiting.proposedAt} {...reader} />. Espera a resposta da
        pessoa até <RelativeTime at={waiting.expiresAt} {...reader} dayOnly />. Até lá nada muda.
      </p>
      <p className="font-own-words italic wrap-anywhere">{waiting.why}</p>
      <Form method="post" preventScrollReset className="mt-2">
        <input type="hidden" name="intent" value="withdraw" />
        <Button variant="quiet" name="id" value={waiting.id} pending={usePending("withdraw")}>
          Retirar a proposta
        </Button>
      </Form>
    </>
  );
}

function ProposeForm({ colleagues, linkId }: Pick<HandoverSectionProps, "colleagues" | "linkId">) {
  const refused = useRefusal("propose");
  const refusal = linkId === undefined || refused?.values.linkId === linkId ? refused : null;
  const pending = usePending("propose");
  return (
    <>
      <p className="mb-3 max-w-reading text-ink-soft">
        Nada muda até a pessoa dizer sim. Depois, quem assume vê o que ela compartilha do diário, o humor, o plano de
        segurança e os pedidos de ajuda; quem acompanhava deixa de ver na hora. A conversa anterior fica só para
        leitura.
      </p>
      <RefusalSummary refusal={refusal} labels={labels} />
      <Form method="post" preventScrollReset noValidate className="max-w-form space-y-3">
        <input type="hidden" name="intent" value="propose" />
        {linkId !== undefined && <input type="hidden" name="linkId" value={linkId} />}
        <Select
          name="toId"
          label={labels.toId}
          placeholder="Escolha…"
          required
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          error={refusal?.fields.toId}
          defaultValue={typedIn(refusal, "toId")}
        />
        <TextField
          name="why"
          label={labels.why}
          required
          longest={300}
          autoComplete="off"
          hint="A pessoa lê esta linha."
          error={refusal?.fields.why}
          defaultValue={typedIn(refusal, "why")}
        />
        <Button variant="quiet" pending={pending} pendingLabel="Enviando…">
          Propor à pessoa
        </Button>
      </Form>
    </>
  );
}
