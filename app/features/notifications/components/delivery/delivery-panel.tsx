import { Form, useNavigation } from "@remix-run/react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { DefinitionList } from "~/ui/list/definition-list";
import { Flash } from "~/ui/feedback/flash";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { SidePanel } from "~/ui/list/side-panel";
import type { DeliveryItem } from "./deliveries-table";
import { causeWords, stateWords } from "./delivery-words";
import { shortChannelLabels } from "../notice/notice-copy";

type Try = { number: number; ok: boolean; failure: string | null; status: number | null; at: number };
type DeliveryPanelProps = {
  delivery: DeliveryItem & { sentAt: number | null; settledAt: number | null; tries: Try[] };
  retried: boolean;
  closeHref: string;
  reader: Reader;
};

/** One delivery: how each try went; a failed one can be sent again. */
export function DeliveryPanel({ delivery, retried, closeHref, reader }: DeliveryPanelProps) {
  const { state, cause, tries, sentAt, settledAt } = delivery;
  const refusal = useRefusal();
  const pending = useNavigation().formData !== undefined;
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  return (
    <SidePanel title={delivery.memberName ?? "Pessoa removida"} closeHref={closeHref}>
      {retried && <Flash>Voltou para a fila de envio.</Flash>}
      <DefinitionList
        items={[
          { term: "Aviso", value: delivery.label },
          { term: "Por", value: shortChannelLabels[delivery.channel] },
          { term: "Situação", value: stateWords[state] + (cause ? `: ${causeWords(cause)}` : "") },
          { term: "Criado", value: when(delivery.createdAt) },
          ...(sentAt === null ? [] : [{ term: "Enviado", value: when(sentAt) }]),
          ...(settledAt === null ? [] : [{ term: "Encerrado", value: when(settledAt) }]),
        ]}
      />
      <h3 className="mb-1 mt-5 font-semibold">Tentativas</h3>
      {tries.length === 0 ? (
        <p className="text-ink-soft">Nenhuma ainda.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {tries.map((one, index) => (
            <li key={index} className="flex flex-wrap justify-between gap-x-3 py-1.5">
              <span>
                {one.ok ? "aceito pelo provedor" : causeWords(one.failure ?? "provider_error")}
                {one.status !== null && ` (${one.status})`}
              </span>
              <span className="text-ink-soft">{when(one.at)}</span>
            </li>
          ))}
        </ol>
      )}
      {state === "failed" && (
        <Form method="post" className="mt-5">
          {refusal && <FormError message={refusal.message} />}
          <Button variant="quiet" pending={pending} pendingLabel="Enviando…">
            Enviar de novo
          </Button>
        </Form>
      )}
    </SidePanel>
  );
}
