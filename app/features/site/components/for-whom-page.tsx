import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { sitePaths } from "~/site-paths";
import { Button } from "~/ui/form/button";
import { forWhom, type Part, type Who } from "../copy/for-whom";
import { Screen } from "./screen";
import { SiteShell } from "./site-shell";

/** Where each kind of account begins. */
const doors = {
  patient: accountPaths.registerPatient(),
  psychologist: accountPaths.registerPsychologist(),
  clinic: accountPaths.registerClinic(),
};

/** A page for one kind of reader: what it is like, on its own screens. */
export function ForWhomPage({ who }: { who: Who }) {
  const { title, lead, parts, act } = forWhom[who];
  const others = (Object.keys(forWhom) as Who[]).filter((other) => other !== who);
  return (
    <SiteShell>
      <header className="pb-8 pt-4 sm:pb-10 sm:pt-8">
        <h1 className="max-w-[40rem] text-3xl sm:text-4xl">{title}</h1>
        <p className="mt-5 max-w-reading text-lg text-ink-soft">{lead}</p>
        <Button asChild className="mt-6 min-h-12 px-7">
          <Link to={doors[act.door]}>{act.label}</Link>
        </Button>
      </header>
      {parts.map((part) => (
        <PartOf key={part.title} {...part} />
      ))}
      {who !== "patients" && (
        <p className="border-t border-line py-6">
          <Link to={sitePaths.prices()} className="link inline-flex min-h-11 items-center">
            Quanto custa
          </Link>{" "}
          <Link to={sitePaths.crp()} className="link ml-5 inline-flex min-h-11 items-center">
            Como o CRP é conferido
          </Link>
        </p>
      )}
      <nav aria-label="Para quem mais" className="flex flex-wrap gap-x-6 border-t border-line pt-4">
        {others.map((other) => (
          <Link key={other} to={sitePaths.forWhom(other)} className="link inline-flex min-h-11 items-center">
            {forWhom[other].name}
          </Link>
        ))}
      </nav>
    </SiteShell>
  );
}

function PartOf({ title, text, points, screen }: Part) {
  return (
    <section className="beside" data-as={screen?.as}>
      <div className="max-w-reading">
        <h2 className="text-xl">{title}</h2>
        <p className="mt-2">{text}</p>
        {points && (
          <ul className="prose mt-3">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
      </div>
      {screen && <Screen {...screen} className={screen.as === "phone" ? "screen-crop" : undefined} />}
    </section>
  );
}
