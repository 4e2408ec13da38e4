import { planNames, storageWords } from "~/features/plans/plan-words";
import { DefinitionList } from "~/ui/list/definition-list";
import type { Reader } from "~/ui/time/format-time";
import type { SeenClinic } from "../../clinic/read-clinic.server";
import { ShortDate } from "../member/short-date";
import { ClinicState, shardWords } from "./clinics-table";

const count = new Intl.NumberFormat("pt-BR");

/** Counting ends there. */
const most = 10_000;

const many = (n: number, one: string, more: string) =>
  n === 1 ? `1 ${one}` : `${n >= most ? "mais de " : ""}${count.format(n)} ${more}`;

/** How many, how much and where: nothing of whom, and nothing of what they write. */
export function ClinicUsage({ clinic, reader }: { clinic: SeenClinic; reader: Reader }) {
  const { people, storage, plan, createdAt, shard } = clinic;
  return (
    <DefinitionList
      items={[
        { term: "Situação", value: <ClinicState of={clinic} now={reader.now ?? 0} /> },
        {
          term: "Pessoas com acesso",
          value: [
            many(people.patient, "paciente", "pacientes"),
            `${many(people.psychologist, "pessoa que atende", "pessoas que atendem")}`,
            `${count.format(people.admin)} na administração`,
          ].join(" · "),
        },
        { term: "Arquivos", value: storageWords(storage / 1_000_000) },
        { term: "Plano", value: plan ? planNames[plan.plan.code] : "nenhum" },
        { term: "Banco", value: shardWords(shard) },
        { term: "Criada em", value: createdAt === 0 ? "desde o início" : <ShortDate at={createdAt} reader={reader} /> },
      ]}
    />
  );
}
