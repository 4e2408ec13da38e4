import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Notice } from "~/ui/feedback/notice";
import { isInstrument } from "../../instrument/instrument";
import { instruments } from "../../instrument/instruments.data";
import { isSafetyOpen, type Sheet, type Value } from "../../sheet";
import type { ReliableChange } from "../../instrument/reliable-change";

type AnswerHeadProps = {
  answer: {
    code: string;
    total: number | null;
    band: string | null;
    missing: number;
    safety: boolean;
    sheet: Pick<Sheet, "safetyItem">;
    values: readonly Value[];
    change: { points: number; reliable: ReliableChange } | null;
  };
  /** Total of the answer before. */
  before: number | null;
  patientId: string;
};

const verdicts: Record<ReliableChange, string> = {
  better: "melhora confiável",
  worse: "piora confiável",
  none: "dentro da variação da própria medida",
};

/** A difference with its sign: "+3", "−4". */
function signed(points: number): string {
  return points < 0 ? `−${Math.abs(points)}` : `+${points}`;
}

/** Total, band and change, and before them what asks for somebody now. */
export function AnswerHead({ answer, before, patientId }: AnswerHeadProps) {
  const { code, total, band, missing, safety, sheet, values, change } = answer;
  const label = isInstrument(code) ? instruments[code].bands.find((one) => one.code === band)?.label : undefined;
  const isScale = isInstrument(code);
  const said = [
    total === null
      ? isScale && "Sem total: faltam respostas demais."
      : `Total ${total}${label ? ` · ${label.toLowerCase()}` : ""}.`,
    missing > 0 &&
      (total !== null || !isScale) &&
      `${missing} sem resposta${isScale ? ": o total foi completado pela média das outras" : ""}.`,
    isSafetyOpen(sheet, values) && "Item 9 sem resposta: não é um zero.",
    change && `Antes ${before}: ${signed(change.points)}, ${verdicts[change.reliable]}.`,
  ];
  return (
    <div className="mb-6 space-y-4">
      {safety && (
        <Notice tone="attention" title="Item 9: pensamentos de se ferir ou de que seria melhor estar morto/a">
          <p>
            Vale falar com a pessoa hoje, qualquer que seja o total. Um zero em outra resposta não afasta risco.{" "}
            <Link to={teamPaths.patientPlan(patientId)} className="link">
              Abrir o plano de segurança
            </Link>
          </p>
        </Notice>
      )}
      <p className="max-w-reading">{said.filter(Boolean).join(" ")}</p>
    </div>
  );
}
