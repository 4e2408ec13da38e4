import { dateFormat } from "~/lib/time/date-format";
import { DataTable } from "~/ui/list/data-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { StateMark } from "../member/state-mark";

/** A key of a ring as it was last judged; instants in ms. */
type RingKey = {
  ring: string;
  kid: string;
  currentSince: number | null;
  mayGo: boolean;
  waitsFor: string;
  checkedAt: number;
};
/** How a place that holds wrapped keys was last found. */
type Place = {
  place: string;
  kid: string;
  rewrapped: number;
  left: number;
  unreadable: number;
  example: string | null;
  cursor: string | null;
  checkedAt: number;
};

/** A judgement older than this is none: the routine that judges has stopped. */
const goodFor = 2 * 3_600_000;

/** Which keys are in use, which may be taken out, and how far wrapping anew has got (docs/deploy.md). */
export function KeysTable({ keys, places, reader }: { keys: RingKey[]; places: Place[]; reader: Reader }) {
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  return (
    <section className="mt-10 grid grid-cols-1 gap-8" aria-labelledby="keys">
      <h2 id="keys" className="text-xl font-semibold">
        Chaves
      </h2>
      <DataTable
        caption="Chaves e o que ainda depende delas"
        columns={[
          { key: "ring", header: "Chaveiro", cell: ({ ring }: RingKey) => ring },
          { key: "kid", header: "Chave", cell: ({ kid }: RingKey) => kid },
          { key: "state", header: "Pode sair?", cell: (key: RingKey) => <KeyState of={key} reader={reader} /> },
          { key: "at", header: "Apurado", cell: ({ checkedAt }: RingKey) => when(checkedAt) },
        ]}
        rows={keys}
        rowKey={({ ring, kid }) => `${ring} ${kid}`}
      />
      <DataTable
        caption="Lugares que guardam chaves"
        columns={[
          { key: "place", header: "Lugar", cell: ({ place }: Place) => place },
          { key: "state", header: "Situação", cell: (place: Place) => <PlaceState of={place} /> },
          {
            key: "done",
            header: "Renovadas",
            align: "end" as const,
            cell: ({ rewrapped }: Place) => rewrapped.toLocaleString("pt-BR"),
          },
          { key: "at", header: "Percorrido", cell: ({ checkedAt }: Place) => when(checkedAt) },
        ]}
        rows={places}
        rowKey={({ place }) => place}
      />
    </section>
  );
}

function KeyState({ of, reader }: { of: RingKey; reader: Reader }) {
  if (of.currentSince !== null) return <StateMark tone="calm">em uso</StateMark>;
  if ((reader.now ?? 0) - of.checkedAt > goodFor) return <StateMark tone="act">não foi apurado</StateMark>;
  if (of.mayGo) return <StateMark tone="calm">pode sair</StateMark>;
  if (of.ring === "TOKEN_KEYS" && of.waitsFor !== "")
    return (
      <StateMark tone="act">
        {`ainda não: até ${dateFormat("pt-BR", reader.zone, { dateStyle: "short" }).format(Number(of.waitsFor))}`}
      </StateMark>
    );
  return <StateMark tone="act">{of.waitsFor === "" ? "ainda não" : `ainda não: falta ${of.waitsFor}`}</StateMark>;
}

function PlaceState({ of: { left, unreadable, example, cursor } }: { of: Place }) {
  if (unreadable > 0) return <StateMark tone="act">{`${unreadable} não abrem (${example ?? ""})`}</StateMark>;
  if (left > 0) return <StateMark tone="act">{`${left} sem resposta`}</StateMark>;
  return <StateMark tone="calm">{cursor === null ? "em dia" : "em andamento"}</StateMark>;
}
