/** Stripe's SDK: loaded by who pays and never at start-up, for it is 240 kB of code. */
export async function stripeLibrary() {
  return (await import("stripe")).Stripe;
}
