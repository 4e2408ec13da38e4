import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { Link } from "@remix-run/react";
import { FormPage } from "~/features/identity/components/login/form-page";
import { RegistrationForm } from "~/features/tenancy/components/registration/registration-form";
import { register } from "~/features/tenancy/clinic/register.server";
import { registerFormSchema } from "~/features/tenancy/tenancy.schema";
import { anonymous } from "~/http/guards.server";
import { readLogin } from "~/http/login/login.server";
import { page, submit } from "~/http/page.server";
import { signedIn } from "~/http/login/signed-in.server";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Cadastrar a clínica");

/** Tells when to try again after too many registrations. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ((await readLogin(args)) ? redirect(paths.dashboard()) : null));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, registerFormSchema, async (ctx, input) =>
    signedIn(args, await register(ctx, input, "web"), paths.dashboard()),
  );
}

export default function RegisterClinic() {
  return (
    <FormPage
      title="Cadastrar a clínica"
      lead="Para quem cuida da clínica e não atende: sua conta abre a clínica, e você convida quem atende."
      care="Quem cuida também precisa de um bom lugar."
    >
      <RegistrationForm role="admin" />
      <p className="mt-6">
        Você também atende?{" "}
        <Link to={accountPaths.registerPsychologist()} className="link inline-flex min-h-11 items-center">
          Criar conta de psicologia
        </Link>
      </p>
      <p>
        Já tem conta?{" "}
        <Link to={paths.login()} className="link inline-flex min-h-11 items-center">
          Entrar
        </Link>
      </p>
    </FormPage>
  );
}
