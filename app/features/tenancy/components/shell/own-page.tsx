import { useState, type ReactNode } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { ActingAsContext } from "~/ui/form/acting-as";
import type { Viewer } from "../../login/viewer";

/**
 * A page inside its frame, as long as it is of whoever opened it. When it loads its data again after somebody else has signed in in
 * another tab, it would be the other's page with the first one's words in its fields: it goes, and its drafts stay kept by owner. A
 * professional who only went over to another role keeps the page: it is their own, and what they send from it is refused (ADR 0079).
 */
export function OwnPage({ viewer: { memberId, others }, children }: { viewer: Viewer; children: ReactNode }) {
  const [first] = useState(memberId);
  const isOther = first !== null && memberId !== first && others.every(({ id }) => id !== first);
  if (isOther) return <OthersPage />;
  return <ActingAsContext.Provider value={memberId}>{children}</ActingAsContext.Provider>;
}

function OthersPage() {
  return (
    <div role="alert" className="max-w-reading">
      <h1 className="text-2xl">Esta página é de outra pessoa ou de outra clínica</h1>
      <p className="mt-3">
        Depois que ela foi aberta, outra pessoa entrou neste navegador, ou você passou para outra clínica.
      </p>
      <p className="mt-2 text-ink-soft">
        O que estava sendo escrito aqui não foi enviado e não aparece para mais ninguém. O que ficou como rascunho neste
        aparelho volta quando quem escreveu entrar de novo.
      </p>
      <p className="mt-6">
        <Button asChild>
          <a href={paths.dashboard()}>Ir para o início</a>
        </Button>
      </p>
    </div>
  );
}
