import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { Notice } from "~/ui/feedback/notice";
import type { Obstacle as Code } from "../../erasure/ask-erasure.server";

const words: Record<Code, { say: string; to?: string; label?: string }> = {
  "privacy.care_goes_on": {
    say: "Antes, passe cada pessoa que você acompanha a outro profissional, ou encerre o acompanhamento: ninguém fica sem saber quem cuida.",
    to: teamPaths.patients(),
    label: "Ver quem você acompanha",
  },
  "privacy.on_hold": {
    say: "Seus dados estão retidos por uma obrigação legal (LGPD, art. 16, I): enquanto durar, nada deles é apagado, nem a seu pedido. Veja quem pediu e por quê; para contestar, escreva à clínica ou ao encarregado.",
    to: accountPaths.accountData(),
    label: "Ver o motivo",
  },
  "privacy.runs_alone": {
    say: "Antes, dê o papel de administração a outra pessoa, ou encerre a clínica: ela não pode ficar sem ninguém.",
    to: paths.accountClinics(),
    label: "Ver suas clínicas",
  },
  "privacy.runs_platform": { say: "Esta conta administra a plataforma. Outra pessoa precisa tirar esse papel antes." },
};

/** What has to be settled before, and where. */
export function Obstacle({ code }: { code: Code }) {
  const { say, to, label } = words[code];
  return (
    <Notice className="mt-5">
      {say}{" "}
      {to && (
        <Link to={to} className="link">
          {label}
        </Link>
      )}
    </Notice>
  );
}
