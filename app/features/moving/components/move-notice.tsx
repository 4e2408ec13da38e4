import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Notice } from "~/ui/feedback/notice";
import type { OwnMove } from "../read-move.server";
import { remainingWords } from "./moved-words";

/** On a patient's first page: where her notes went, or that there are some to bring. Nothing when all is said and done. */
export function MoveNotice({ move }: { move: OwnMove | null }) {
  if (!move) return null;
  return move.left ? <LeftNotice move={move} /> : <ArrivedNotice move={move} />;
}

function LeftNotice({ move }: { move: OwnMove }) {
  const rest = remainingWords(move.remaining);
  return (
    <Notice title={`Você agora é paciente em ${move.toName}`}>
      <p>
        {move.state === "moving" || move.state === "done"
          ? `O que você escolheu trazer está lá. Aqui ${rest === null ? "não ficou nada" : `ficou: ${rest}`}.`
          : `O que você escreveu continua aqui${rest === null ? "" : `: ${rest}`}.`}{" "}
        O botão de ajuda chama a equipe de lá.{" "}
        <Link to={paths.accountClinics()} className="link font-medium">
          Ir para lá
        </Link>
      </p>
    </Notice>
  );
}

function ArrivedNotice({ move: { state, remaining } }: { move: OwnMove }) {
  const rest = remainingWords(remaining);
  if (rest === null || state === "done" || state === "declined") return null;
  return (
    <Notice tone="calm" title={state === "moving" ? "Suas anotações estão chegando" : "O que você escreveu antes"}>
      <p>
        {state === "moving" ? `Falta trazer ${rest}. ` : `Antes de vir para cá você guardou ${rest}. `}
        <Link to={paths.bring()} className="link font-medium">
          {state === "moving" ? "Ver como está indo" : "Escolher o que trazer"}
        </Link>
      </p>
    </Notice>
  );
}
