import type { MetaFunction } from "@remix-run/cloudflare";
import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { audiences, cycleStories, landing, promises } from "~/ui/copy/landing";
import { site } from "~/ui/copy/site";
import { CycleStory } from "~/ui/cycle-story";
import { HelpBlock } from "~/ui/shell/help-block";
import { MoodBadge } from "~/ui/mood/mood-badge";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";
import { PublicShell } from "~/ui/shell/public-shell";
import { Quote } from "~/ui/quote";
import { Ring } from "~/ui/feedback/ring";
import { useSignedIn } from "~/ui/shell/signed-in";

/** Where each kind of account begins. */
const doors = {
  patient: accountPaths.registerPatient(),
  psychologist: accountPaths.registerPsychologist(),
  clinic: accountPaths.registerClinic(),
};

export const handle: PageHandle = { scripts: "shell" };

export const meta: MetaFunction = () => pageMeta(site.title);

export default function Landing() {
  return (
    <PublicShell bleed helpInPage>
      <Opening />
      <section aria-label="Os quatro ciclos" className="border-y border-line bg-sunk">
        <ol className="mx-auto max-w-page px-4 py-10 sm:px-6 sm:py-16">
          {cycleStories.map((story) => (
            <CycleStory key={story.cycle} {...story} />
          ))}
        </ol>
      </section>
      <Audiences />
      <Promises />
    </PublicShell>
  );
}

function Opening() {
  return (
    <div className="overflow-x-clip">
      <div className="mx-auto grid grid-cols-1 max-w-page items-center gap-x-12 px-4 pb-14 pt-8 sm:px-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:pb-24 lg:pt-16">
        <div>
          <h1 className="text-3xl sm:text-4xl">{landing.title}</h1>
          <p className="mt-5 max-w-[34rem] text-lg text-ink-soft">{landing.lead}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <FirstSteps />
          </div>
        </div>
        <div className="relative mx-auto mt-12 grid aspect-square w-full max-w-[30rem] place-items-center lg:-mr-16 lg:mt-0 lg:w-[34rem] lg:max-w-none">
          <Ring className="absolute inset-0 size-full" strokeWidth={6} />
          <div className="w-[58%] text-center">
            <MoodBadge mood={4} className="mb-3 text-ink-soft" />
            <Quote className="text-balance" source={landing.entry.when}>
              “{landing.entry.words}”
            </Quote>
          </div>
        </div>
      </div>
    </div>
  );
}

function FirstSteps() {
  if (useSignedIn())
    return (
      <Button asChild className="min-h-12 px-7">
        <Link to={paths.dashboard()}>Ir para o meu início</Link>
      </Button>
    );
  return (
    <>
      <Button asChild className="min-h-12 px-7">
        <Link to={accountPaths.register()}>Criar minha conta</Link>
      </Button>
      <Button asChild variant="quiet" className="min-h-12 px-7">
        <Link to={paths.login()}>Entrar</Link>
      </Button>
    </>
  );
}

function Audiences() {
  const signedIn = useSignedIn();
  return (
    <section aria-label="Para quem é" className="mx-auto max-w-page px-4 py-12 sm:px-6 sm:py-20">
      <div className="divide-y divide-line">
        {audiences.map(({ who, text, act }) => (
          <div
            key={who}
            className="grid grid-cols-1 gap-x-10 gap-y-2 py-7 first:pt-0 last:pb-0 md:grid-cols-[16rem_minmax(0,1fr)_auto] md:items-baseline"
          >
            <h2 className="text-xl">{who}</h2>
            <p className="max-w-reading text-ink-soft">{text}</p>
            {!signedIn && (
              <Link to={doors[act.door]} className="link inline-flex min-h-11 items-center font-medium">
                {act.label}
              </Link>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Promises() {
  return (
    <section aria-label="Privacidade e ajuda" data-on-rail className="bg-rail text-on-rail">
      <div className="mx-auto grid grid-cols-1 max-w-page gap-10 px-4 py-12 sm:px-6 sm:py-16 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div>
          <h2 className="text-2xl">O que é seu continua seu</h2>
          <ul className="mt-4 max-w-reading space-y-3 text-on-rail-soft">
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
          <Link to={paths.privacy()} className="mt-4 inline-flex min-h-11 items-center underline underline-offset-4">
            Ler a política de privacidade, com resumo em cada parte
          </Link>
        </div>
        <HelpBlock stacked />
      </div>
    </section>
  );
}
