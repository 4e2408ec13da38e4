import { Form, useNavigation } from "@remix-run/react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { Button } from "~/ui/form/button";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { FormError } from "~/ui/form/form-error";
import { ShortDate } from "./short-date";

/** A psychologist whose CRP nobody has looked up yet. */
export type CrpItem = { accountId: string; name: string; crp: string; createdAt: number };

type CrpQueueProps = {
  crps: CrpItem[];
  /** Whether others wait behind these. */
  more: boolean;
  reader: Reader;
};

/** CRPs waiting for a person to look them up: the number has no check digit. */
export function CrpQueue({ crps, more, reader }: CrpQueueProps) {
  const refusal = useRefusal();
  return (
    <section aria-labelledby="crps" className="mt-10 scroll-mt-6">
      <h2 id="crps" className="mb-2 text-lg dense:text-base">
        CRPs a conferir
      </h2>
      <FormError message={refusal?.message} />
      <DataTable
        caption="CRPs a conferir"
        columns={columns(reader)}
        rows={crps}
        rowKey={(row) => row.accountId}
        empty={<p className="text-ink-soft">Nenhum CRP à espera.</p>}
      />
      {more && <p className="mt-2 text-ink-soft">Há mais à espera depois destes.</p>}
    </section>
  );
}

function columns(reader: Reader): Column<CrpItem>[] {
  return [
    { key: "name", header: "Pessoa", cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
    { key: "crp", header: "CRP", cell: ({ crp }) => crp },
    { key: "since", header: "Cadastro em", cell: ({ createdAt }) => <ShortDate at={createdAt} reader={reader} /> },
    { key: "act", header: "", cell: (row) => <VerifyForm {...row} /> },
  ];
}

function VerifyForm({ accountId, name }: CrpItem) {
  const pending = useNavigation().formData?.get("accountId") === accountId;
  return (
    <Form method="post" preventScrollReset>
      <Button variant="quiet" name="accountId" value={accountId} pending={pending} pendingLabel="Registrando">
        Marcar como conferido<span className="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}
