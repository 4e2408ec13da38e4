import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
import type { AskedRight } from "../../requests/asked-right";

/** A right in plain words: what it is called, where it stands, and where the product does it by itself, at once. */
type RightWords = {
  label: string;
  article: string;
  /** What one can do without asking anybody. */
  self?: { words: string; to: string; act: string };
  /** What has to be said so that somebody can act on it; without it nothing has to be said. */
  say?: string;
};

/** What somebody else's right is called, by who writes it down or answers: they do not ask for themselves. */
export function rightOfOther(right: AskedRight): string {
  const said: Partial<Record<AskedRight, string>> = {
    confirm: "Saber se há dados guardados",
    oppose: "Opor-se a um uso",
  };
  return said[right] ?? rightWords[right].label;
}

export const rightWords: Record<AskedRight, RightWords> = {
  confirm: { label: "Saber se há dados meus", article: "art. 18, I" },
  access: {
    label: "Ver os dados",
    article: "art. 18, II",
    self: {
      words: "A cópia traz tudo o que é guardado de você.",
      to: accountPaths.accountExport(),
      act: "Fazer a cópia",
    },
  },
  correct: {
    label: "Corrigir o que está errado",
    article: "art. 18, III",
    self: { words: "Nome, fuso e e-mail você mesmo corrige.", to: paths.account(), act: "Abrir o perfil" },
    say: "O que está errado, onde, e como deve ficar",
  },
  block: {
    label: "Anonimizar, bloquear ou apagar o que sobra",
    article: "art. 18, IV",
    say: "Quais dados, e por que não são necessários",
  },
  port: {
    label: "Levar os dados para outro lugar",
    article: "art. 18, V",
    self: {
      words: "A cópia vem em arquivos abertos, também no padrão de saúde (FHIR).",
      to: accountPaths.accountExport(),
      act: "Fazer a cópia",
    },
  },
  delete: {
    label: "Apagar os dados",
    article: "art. 18, VI",
    self: {
      words: "Diz antes o que vai embora, o que a lei manda ficar e até quando.",
      to: accountPaths.accountErasure(),
      act: "Ver e apagar",
    },
  },
  sharing: {
    label: "Saber com quem são divididos",
    article: "art. 18, VII",
    self: {
      words: "As empresas, o que cada uma recebe e onde ficam.",
      to: sitePaths.companies(),
      act: "Ver com quem dividimos",
    },
  },
  revoke: {
    label: "Retirar uma autorização",
    article: "art. 18, VIII e IX",
    self: {
      words: "Cada autorização à parte, e o que acontece sem ela.",
      to: accountPaths.accountConsents(),
      act: "Ver as autorizações",
    },
  },
  review: {
    label: "Rever uma decisão de programa",
    article: "art. 20",
    say: "Qual decisão, e o que você acha que não está certo",
  },
  oppose: {
    label: "Me opor a um uso",
    article: "art. 18, § 2º",
    say: "A qual uso, e por quê",
  },
};
