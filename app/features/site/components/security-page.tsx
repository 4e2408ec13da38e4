import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { sitePaths } from "~/site-paths";
import type { Protection } from "../copy/security";
import { SiteHeader } from "./site-header";
import { SiteShell } from "./site-shell";

/** How what is written is protected: each promise in plain words, and beside it what stands behind it. @param props.officer where to write to (LGPD art. 41) */
export function SecurityPage({ officer, protections }: { officer: string; protections: readonly Protection[] }) {
  return (
    <SiteShell>
      <SiteHeader
        title="Como protegemos o que é escrito"
        lead="Cada coisa em palavras de todo dia e, junto, em termos técnicos, para quem quer conferir. O que não fazemos também está aqui."
      />
      {protections.map(({ id, title, plain, technical }) => (
        <section key={id} id={id} aria-labelledby={`${id}-titulo`} className="behind">
          <div className="prose max-w-reading">
            <h2 id={`${id}-titulo`} className="text-xl">
              {title}
            </h2>
            {plain.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <div className="prose">
            <p className="font-medium text-ink">Em termos técnicos</p>
            {technical.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </section>
      ))}
      <p className="border-t border-line pt-6">
        Achou uma falha? Escreva para{" "}
        <a href={`mailto:${officer}`} className="link">
          {officer}
        </a>
        , sem dados de outras pessoas: respondemos, corrigimos e contamos.{" "}
        <Link to={paths.privacy()} className="link">
          Política de privacidade
        </Link>{" "}
        ·{" "}
        <Link to={sitePaths.status()} className="link">
          Situação agora
        </Link>
      </p>
    </SiteShell>
  );
}
