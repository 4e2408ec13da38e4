import { Notice } from "~/ui/feedback/notice";
import type { DryLook } from "../catalogue/publish-version.server";
import { limitNames } from "../plan";
import { featureWords, limitWords, planNames, priceWords } from "../plan-words";

const count = new Intl.NumberFormat("pt-BR");
const clinics = (n: number) => `${count.format(n)} ${n === 1 ? "clínica" : "clínicas"}`;

/** What a new version would say, and whom it would touch; nothing is published yet. */
export function PlanLook({ look: { next, keep, atOnce } }: { look: DryLook }) {
  const allowed = limitNames.map((name) => limitWords(name, next.limits[name]));
  return (
    <Notice title={`${planNames[next.code]}, versão ${next.version}: ainda não publicada`}>
      <p className="mt-1">
        {[...allowed, ...next.features.map((code) => featureWords[code].toLowerCase())].join(" · ")}.{" "}
        {next.monthCents > 0 && `${priceWords(next.monthCents)} por mês ou ${priceWords(next.yearCents)} por ano.`}
      </p>
      <p className="mt-2">
        {keep === 0
          ? "Nenhuma clínica tem este plano hoje."
          : `${clinics(keep)} com este plano ${keep === 1 ? "fica" : "ficam"} com a versão e o preço que já ${keep === 1 ? "tem" : "têm"}.`}{" "}
        {next.code === "free"
          ? `Para ${clinics(atOnce)} com plano encerrado, a nova versão vale na hora: o que já existe continua, só o que for criado depois encontra o novo limite.`
          : "Quem começar ou trocar de plano depois disso recebe a nova."}
      </p>
    </Notice>
  );
}
