import { Form } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import type { WaitingHandover } from "../handover/read-handovers.server";

/** Where anybody looks a registration up. */
const register = "https://cadastro.cfp.org.br/";

/** Who would care, with the registration that the patient may look up herself. */
function Registration({ proposal: { toName, crp, crpChecked } }: { proposal: WaitingHandover }) {
  if (crp === null) return <p className="mt-2">{toName}: registro profissional ainda não informado à clínica.</p>;
  return (
    <p className="mt-2">
      {toName}, CRP {crp}:{" "}
      {crpChecked ? "registro profissional conferido." : "registro profissional ainda não conferido pela clínica."}{" "}
      <a href={register} className="link" target="_blank" rel="noreferrer">
        Conferir no Conselho Federal de Psicologia
      </a>
    </p>
  );
}

/** What a yes and a no do: to a hand-over, or to a care that would begin. */
function WhatFollows({ proposal: { fromName, toName } }: { proposal: WaitingHandover }) {
  return (
    <ul className="mt-3 list-disc space-y-1.5 pl-5">
      <li>
        Se você disser sim, {toName} passa a ver o que você compartilha: diário, humor, plano de segurança
        {fromName === null && ", também o que você já escreveu"}. Recebe o aviso num pedido de ajuda. O que é só seu
        continua só seu.
      </li>
      {fromName !== null && (
        <>
          <li>{fromName} deixa de ver na hora. A conversa de vocês fica guardada para leitura.</li>
          <li>As sessões que você já marcou com {fromName} são canceladas, sem custo.</li>
        </>
      )}
      <li>
        Se você disser não, tudo fica como está{fromName === null && `: ${toName} não vê nada seu`}. O botão de ajuda
        funciona igual, com qualquer resposta.
      </li>
    </ul>
  );
}

/** A proposal as the patient reads it: who, why, what would be seen by whom, and a yes or a no of equal weight. */
export function HandoverQuestion({ proposal, reader }: { proposal: WaitingHandover; reader: Reader }) {
  const { id, fromName, toName, byClinic, why, expiresAt } = proposal;
  const refusal = useRefusal("answer");
  const pending = usePending("answer");
  const who = byClinic ? "A clínica propõe" : `${fromName} propõe`;
  return (
    <section aria-labelledby={`proposta-${id}`} className="mb-9 rounded-lg border border-line bg-raised p-5">
      <h2 id={`proposta-${id}`} className="text-lg">
        {fromName === null
          ? `${toName} passaria a acompanhar você?`
          : `${toName} acompanharia você no lugar de ${fromName}?`}
      </h2>
      <p className="mt-2">{why === null ? `${who}.` : `${who}, e diz por quê:`}</p>
      {why !== null && <p className="mt-1 max-w-reading font-own-words text-lg italic wrap-anywhere">{why}</p>}
      <Registration proposal={proposal} />
      <WhatFollows proposal={proposal} />
      <p className="mt-3 text-ink-soft">
        Você pode responder até <RelativeTime at={expiresAt} {...reader} dayOnly />, ou conversar antes. Sem resposta,
        nada muda.
      </p>
      <FormError message={refusal?.message} />
      <Form method="post" preventScrollReset className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="id" value={id} />
        <Button variant="quiet" name="answer" value="yes" pending={pending}>
          Sim, com {toName}
        </Button>
        <Button variant="quiet" name="answer" value="no" pending={pending}>
          {fromName === null ? "Não" : "Não, fica como está"}
        </Button>
      </Form>
    </section>
  );
}
