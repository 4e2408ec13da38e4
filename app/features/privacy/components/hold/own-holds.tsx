import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { ShortDate } from "~/features/tenancy/components/member/short-date";
import { Notice } from "~/ui/feedback/notice";
import type { Reader } from "~/ui/time/format-time";
import { causeWords } from "../../hold/hold-words";
import type { OwnHold } from "../../hold/read-holds.server";

/** That nothing of the reader's data is removed for now, who asked for it, and what they can do. */
export function OwnHolds({ holds, reader }: { holds: OwnHold[]; reader: Reader }) {
  if (holds.length === 0) return null;
  return (
    <Notice title="Seus dados estão retidos" className="mb-6">
      <p>
        Enquanto durar, nada do que guardamos de você é apagado, nem pelo prazo, nem a seu pedido (LGPD, art. 16, I).
        Isso não deixa ninguém ler nada a mais, e o que você apaga no dia a dia, como uma anotação, continua saindo.
      </p>
      <ul className="mt-2 space-y-2">
        {holds.map(({ cause, reason, by, placedAt, reviewAt }) => (
          <li key={placedAt} className="wrap-anywhere">
            <span className="font-medium">{causeWords[cause]}</span>, desde <ShortDate at={placedAt} reader={reader} />,
            a pedido de {by ?? "quem cuida da CÁRIS"}: {reason} Alguém olha até{" "}
            <ShortDate at={reviewAt} reader={reader} /> se ainda é necessário.
          </li>
        ))}
      </ul>
      <p className="mt-2">
        Não concorda?{" "}
        <Link to={`${accountPaths.accountRequests("oppose")}#oppose`} className="link">
          Conteste por aqui
        </Link>
        , ou escreva ao{" "}
        <Link to={paths.privacy()} className="link">
          encarregado de dados
        </Link>
        . Quem recebe responde em até 15 dias.
      </p>
    </Notice>
  );
}
