import { DataTable } from "~/ui/list/data-table";
import type { AlertEvent } from "~/features/sos/board/alert";
import { ClockTime } from "./clock-time";
import { evidenceOf, type Reached } from "./evidence";
import { sourceWords } from "./event-words";

/** Who was reached by which way, with the proof of each: when, and by whose word. */
export function EvidenceTable({ timeline, zone }: { timeline: readonly AlertEvent[]; zone: string }) {
  return (
    <DataTable
      caption="Quem foi avisado"
      columns={[
        { key: "who", header: "Pessoa", cell: ({ person }: Reached) => person.name },
        { key: "way", header: "Por", cell: ({ way }) => way },
        { key: "proofs", header: "Evidência", cell: ({ proofs }) => <Proofs proofs={proofs} zone={zone} /> },
      ]}
      rows={evidenceOf(timeline)}
      rowKey={({ person, way }) => `${person.id} ${way}`}
      empty={<p className="text-ink-soft">Ainda sem envio confirmado.</p>}
    />
  );
}

function Proofs({ proofs, zone }: { proofs: Reached["proofs"]; zone: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {proofs.map(({ what, at, source }) => (
        <li key={what}>
          <span className="font-medium">{what}</span> <ClockTime at={at} zone={zone} />
          <span className="text-ink-soft">{` (${sourceWords[source]})`}</span>
        </li>
      ))}
    </ul>
  );
}
