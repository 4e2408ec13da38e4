import { Link } from "@remix-run/react";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { teamPaths } from "~/team-paths";
import { DataTable, type Column } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { causeWords, stateWords, type StateName } from "./delivery-words";
import { shortChannelLabels } from "../notice/notice-copy";

/** One delivery of a clinic; no words of the notice. */
export type DeliveryItem = {
  id: string;
  memberName: string | null;
  /** What its kind is called. */
  label: string;
  channel: NoticeChannel;
  state: StateName;
  cause: string | null;
  attempts: number;
  createdAt: number;
};

type DeliveriesTableProps = { deliveries: DeliveryItem[]; openId?: string; search: string; reader: Reader };

/** A clinic's deliveries, newest first. */
export function DeliveriesTable({ deliveries, openId, search, reader }: DeliveriesTableProps) {
  return (
    <DataTable
      caption="Envios da clínica"
      columns={columns(reader, search, openId)}
      rows={deliveries}
      rowKey={(row) => row.id}
    />
  );
}

function columns(reader: Reader, search: string, openId: string | undefined): Column<DeliveryItem>[] {
  return [
    {
      key: "to",
      header: "Para",
      cell: ({ id, memberName }) => (
        <Link
          to={teamPaths.adminDelivery(id) + search}
          preventScrollReset
          aria-current={id === openId ? "true" : undefined}
          className="link wrap-anywhere aria-[current]:font-semibold max-md:inline-flex max-md:min-h-11 max-md:items-center"
        >
          {memberName ?? "Pessoa removida"}
        </Link>
      ),
    },
    { key: "kind", header: "Aviso", cell: ({ label }) => label },
    { key: "channel", header: "Por", cell: ({ channel }) => shortChannelLabels[channel] },
    {
      key: "state",
      header: "Situação",
      cell: ({ state, cause }) => (
        <>
          <StateMark tone={state === "delivered" ? "calm" : state === "failed" ? "act" : "quiet"}>
            {stateWords[state]}
          </StateMark>
          {cause && <span className="ml-2 text-ink-soft">{causeWords(cause)}</span>}
        </>
      ),
    },
    {
      key: "at",
      header: "Quando",
      cell: ({ createdAt }) => <RelativeTime at={createdAt} zone={reader.zone} now={reader.now} />,
    },
  ];
}
