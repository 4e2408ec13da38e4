import type { ExportedRecord } from "~/features/kernel/personal-data";
import type { Person } from "../open-person.server";
import { toldUnits, type Told, type ToldUnit } from "../told-units.server";
import { dataJson } from "./data-json";
import { fhirBundle, hasFhir } from "./fhir";
import { readablePage } from "./readable-page";

/** A file of the archive that is told in pieces of text. */
type Writer = {
  name: string;
  head: string;
  of: (unit: ToldUnit, told: AsyncGenerator<Told>) => AsyncGenerator<string>;
  foot: string;
};

const lifeFirst = (units: readonly ToldUnit[]) => [
  ...units.filter(({ feature }) => !aside.has(feature)),
  ...units.filter(({ feature }) => aside.has(feature)),
];

/** One piece of the work: a store of one end in one of the archive's files, or the files of one place. */
export type Piece = { unit: ToldUnit } & (
  | { kind: "text"; writer: (self: ExportedRecord) => Writer; isFirst: boolean; isLast: boolean }
  | { kind: "files" }
);

function textPieces(units: readonly ToldUnit[], writer: (self: ExportedRecord) => Writer): Piece[] {
  return units.map((unit, i) => ({
    ...{ kind: "text" as const, unit, writer },
    ...{ isFirst: i === 0, isLast: i === units.length - 1 },
  }));
}

/** What is of the account and of who opened it, rather than of a life: the page tells it last. */
const aside = new Set(["kernel", "audit", "identity", "tenancy", "notifications", "privacy", "disclosure"]);

/**
 * All the work that a copy of a person's data is, in order: `data.json`, `index.html`, `fhir.json`, then `files/`. The same person gives
 * the same pieces, so that a number says where to go on.
 */
export function piecesOf(person: Person, madeAt: number): Piece[] {
  const units = toldUnits(person);
  const texts = units.filter(({ kind }) => kind !== "bucket");
  const reader = (self: ExportedRecord) => ({
    name: typeof self.name === "string" ? self.name : "",
    zone: typeof self.zone === "string" ? self.zone : "America/Sao_Paulo",
  });
  return [
    ...textPieces(texts, () => dataJson(madeAt)),
    ...textPieces(lifeFirst(texts), (self) => readablePage(madeAt, reader(self))),
    ...textPieces(texts.filter(hasFhir), (self) => fhirBundle(madeAt, self)),
    ...units.filter(({ kind }) => kind === "bucket").map((unit) => ({ kind: "files" as const, unit })),
  ];
}

/** The person as their account tells them. */
export async function selfOf(person: Person): Promise<ExportedRecord> {
  const account = toldUnits(person).find(({ store }) => store === "account");
  if (account) for await (const one of account.tell()) if ("record" in one) return one.record;
  return {};
}
