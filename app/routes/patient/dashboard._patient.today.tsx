import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, useSearchParams, type ClientActionFunctionArgs } from "@remix-run/react";
import { LifeBuoy, PenLine } from "lucide-react";
import { useKeptSession } from "~/features/appointments/components/kept/use-kept-session";
import { OwnCycle } from "~/features/care/components/own-cycle";
import { greeting } from "~/features/diary/components/mood/greeting";
import { HeavyMood } from "~/features/diary/components/mood/heavy-mood";
import { OneFace } from "~/features/diary/components/mood/one-face";
import { WeekStrip } from "~/features/diary/components/mood/week-strip";
import { checkInFormSchema } from "~/features/diary/diary.schema";
import { sayFace } from "~/features/diary/mood/say-face.server";
import { HomeCardView, HomeKey } from "~/features/home/components/home-cards";
import { homeForm } from "~/features/home/home.schema";
import { openHome } from "~/features/home/open-home.server";
import { homePress } from "~/features/home/press-home.server";
import { homeAt } from "~/features/home/read-home.server";
import type { HomeMoment } from "~/features/kernel/said/home-card";
import { MoveNotice } from "~/features/moving/components/move-notice";
import { Welcome } from "~/features/moving/components/welcome";
import { patientStepsHtml } from "~/features/sos/components/first-steps/patient-steps-html";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { paths } from "~/paths";
import { isLostNetwork, sendOrKeep } from "~/ui/draft/lost-network";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Hoje");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const at = homeAt(ctx);
    const isNew = new URL(args.request.url).searchParams.has("welcome");
    const { team, stepsLeft, ...home } = await openHome(ctx, at, { isNew, insights: paths.insights() });
    const { now, zone } = at;
    return {
      ...home,
      hello: greeting(ctx.actor.name, { now, zone }),
      you: ctx.actor.memberId,
      team: team.map(({ name }) => ({ name })),
      clinicName: ctx.clinicName,
      steps: patientStepsHtml(stepsLeft, paths.firstSteps()),
      key: crypto.randomUUID(),
      reader: { now, zone },
    };
  });
}

/** How somebody is, or a tap on a card, posted to the page itself: without network its code is there to keep what was tapped. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, homeForm, async (ctx, { key, ...said }) => {
    if (said.card === undefined) {
      await sayFace(ctx, check(checkInFormSchema, said), key);
      return redirect(paths.today());
    }
    const press = homePress(said.card);
    await press.act(ctx, check(press.schema, { key, ...said }), key ?? crypto.randomUUID());
    return redirect(paths.today());
  });
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const card = (await request.clone().formData()).get("card");
  return sendOrKeep(() => serverAction<typeof action>(), typeof card === "string" ? card : undefined);
}

/** The patient's home: how are you, and what is next. */
export default function Today() {
  const { hello, you, move, next, team, clinicName, cycle, arcs, steps, key, reader, cards } =
    useLoaderData<typeof loader>();
  useKeptSession(you, next);
  const [search] = useSearchParams();
  const hasMore = cards.some(({ moment }) => moment !== "calm");
  return (
    <HomeKey.Provider value={key}>
      <div className="space-y-9">
        <header>
          <h1 className="mb-4 text-2xl sm:text-3xl">{hello}</h1>
          <OwnCycle said={cycle} arcs={arcs} reader={reader} />
        </header>
        {search.has("welcome") && <Welcome clinicName={clinicName} team={team} />}
        <MoveNotice move={move} />
        <NotDone />
        <Cards moment="now" />
        <Cards moment="today" />
        {!hasMore && <p className="max-w-reading text-lg">Nada espera por você agora. O resto está aqui, se quiser.</p>}
        <p className="flex flex-wrap gap-3">
          <Button asChild variant={hasMore ? "quiet" : "primary"} className="max-sm:w-full">
            <Link to={paths.diaryNew()}>
              <PenLine aria-hidden="true" className="size-5" />
              Escrever no diário
            </Link>
          </Button>
          <Button asChild variant="quiet" className="max-sm:w-full">
            <Link to={paths.plan()}>
              <LifeBuoy aria-hidden="true" className="size-5" />
              Plano de segurança
            </Link>
          </Button>
        </p>
        {steps && <section dangerouslySetInnerHTML={{ __html: steps }} />}
        <Cards moment="calm" />
        <p className="max-w-reading text-sm text-ink-soft">
          A ordem segue a hora do dia e o que você mais usa. Só você vê esta página.
        </p>
      </div>
    </HomeKey.Provider>
  );
}

/** The cards of a moment in their order; faces and the week are drawn here. */
function Cards({ moment }: { moment: HomeMoment }) {
  const { cards, mood, week, key } = useLoaderData<typeof loader>();
  return cards.map(({ name, moment: its, view }) => {
    if (its !== moment) return null;
    if (name === "mood")
      return (
        <div key={name}>
          {view ? <HomeCardView name={name} view={view} /> : <OneFace idempotencyKey={key} key={key} />}
          {view && <HeavyMood mood={mood} className="mt-4" />}
        </div>
      );
    if (view) return <HomeCardView key={name} name={name} view={view} />;
    return (
      <section key={name} aria-labelledby="semana">
        <h2 id="semana" className="mb-1 text-xl">
          Seus últimos dias
        </h2>
        <WeekStrip week={week} />
        <p className="mt-2 flex flex-wrap gap-x-6">
          <Link to={paths.map()} className="link inline-flex min-h-11 items-center">
            Ver o mapa do seu ano
          </Link>
          <Link to={paths.checkIn()} className="link inline-flex min-h-11 items-center">
            Registrar como está
          </Link>
        </p>
      </section>
    );
  });
}

/** What a tap on a card met, when it could not be done. */
function NotDone() {
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer);
  if (refusal?.values.card === undefined && !(isLostNetwork(answer) && answer.intent !== undefined)) return null;
  const lost = "Sem conexão agora: o toque ainda não foi. Toque de novo quando ela voltar.";
  return <FormError message={refusal?.message ?? lost} fields={[]} />;
}
