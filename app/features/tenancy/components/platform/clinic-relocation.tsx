import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { SeenClinic } from "../../clinic/read-clinic.server";
import { isCancellable, type RelocationState } from "../../relocation/relocation.state";
import { shardWords } from "./clinics-table";

type ClinicRelocationProps = {
  clinic: Pick<SeenClinic, "shard" | "relocation">;
  shards: string[];
  error: string | undefined;
  pending: boolean;
  reader: Reader;
};

const stateWords: Readonly<Record<RelocationState, string>> = {
  asked: "Começa em até um minuto.",
  copying: "Copiando. A clínica segue em uso.",
  checking: "Conferindo cada registro nos dois bancos. A clínica segue em uso.",
  closing: "Terminando: por um minuto, no máximo, nada novo é guardado. O pedido de ajuda funciona.",
  reopening: "O minuto não bastou. A clínica segue em uso onde estava, e tentamos de novo.",
  switched: "A clínica já vive no banco novo. O antigo é esvaziado em instantes.",
  clearing: "A clínica já vive no banco novo. Esvaziando o antigo.",
  done: "Mudança concluída.",
  cancelling: "Cancelando: o que foi copiado está sendo apagado.",
  cancelled: "Mudança cancelada. A clínica ficou onde estava.",
};

const count = new Intl.NumberFormat("pt-BR");

/** Moving a clinic to another shard: what it means, how far it is, and the way back before the switch. */
export function ClinicRelocation({ clinic, shards, error, pending, reader }: ClinicRelocationProps) {
  const { relocation, shard } = clinic;
  const isRunning = relocation !== null && relocation.endedAt === null;
  return (
    <section aria-labelledby="mudanca" className="mt-8 max-w-reading">
      <h2 id="mudanca" className="mb-1 text-lg font-semibold">
        Mudar de banco
      </h2>
      {relocation && (
        <p className="mb-3" role="status">
          {shardWords(relocation.fromShard)} → {shardWords(relocation.toShard)}. {stateWords[relocation.state]}{" "}
          <span className="text-sm text-ink-soft">
            {count.format(relocation.copied)} registros copiados · pedida{" "}
            <RelativeTime at={relocation.createdAt} zone={reader.zone} now={reader.now} />
            {relocation.failure !== null && ` · ${relocation.failure}`}
          </span>
        </p>
      )}
      {isRunning ? (
        isCancellable(relocation.state) && (
          <Form method="post" preventScrollReset>
            <Button variant="danger" name="intent" value="cancel-relocation" pending={pending}>
              Cancelar a mudança
            </Button>
          </Form>
        )
      ) : (
        <Form method="post" preventScrollReset className="space-y-3">
          <p className="text-ink-soft dense:text-sm">
            A cópia é feita com a clínica em uso e conferida registro por registro. No fim, por um minuto, ninguém
            guarda nada novo; o pedido de ajuda funciona sempre.
          </p>
          <Select
            name="to"
            label="Para qual banco"
            error={error}
            options={shards.filter((name) => name !== shard).map((name) => ({ value: name, label: shardWords(name) }))}
          />
          <Button variant="quiet" name="intent" value="relocate" pending={pending} pendingLabel="Pedindo">
            Mudar a clínica de banco
          </Button>
        </Form>
      )}
    </section>
  );
}
