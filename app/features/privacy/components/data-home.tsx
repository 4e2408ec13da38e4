import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";

const places = [
  {
    to: accountPaths.accountConsents(),
    label: "O que você autorizou",
    words: "Cada uso à parte: autorizar, retirar, e o texto que você leu em cada vez.",
  },
  {
    to: accountPaths.accountExport(),
    label: "Levar uma cópia de tudo",
    words: "O que você escreveu, o que escreveram para você e os seus arquivos, para ler e para outros programas.",
  },
  {
    to: accountPaths.accountRequests(),
    label: "Seus direitos, um por um",
    words:
      "Corrigir, bloquear, se opor, saber com quem dividimos: o que é na hora, o que alguém responde, e o que você já pediu.",
  },
  {
    to: accountPaths.accountErasure(),
    label: "Apagar a conta e os dados",
    words: "O que vai embora, o que a lei manda ficar e até quando. Dá para desistir por sete dias.",
  },
  {
    to: paths.privacy(),
    label: "Política de privacidade",
    words: "O que é guardado, por quê, quem vê, por quanto tempo, e com quem falar.",
  },
];

/** What somebody can do with what is held of them: each a line that leads there. */
export function DataHome() {
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {places.map(({ to, label, words }) => (
        <li key={to} className="py-3">
          <Link to={to} className="link inline-flex min-h-11 items-center font-medium dense:min-h-8">
            {label}
          </Link>
          <p className="text-ink-soft">{words}</p>
        </li>
      ))}
    </ul>
  );
}
