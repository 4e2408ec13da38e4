// What the demo clinic has at Stripe: Clínica by the month, paid on the first of each. The same in every run of a month, as in the demo data.

/** @typedef {import("./billing.mjs").Thing} Thing */

export const demoCustomer = "cus_demo_caris";
const amount = 29_900;

const threeHours = 3 * 60 * 60 * 1000;

/** Seconds of the first of a month, 0:00 in São Paulo, so many months from that of an instant. */
function firstOf(/** @type {number} */ now, /** @type {number} */ months) {
  const day = new Date(now - threeHours);
  return (Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1) + threeHours) / 1000;
}

/** @returns {Thing[]} */
export function demoThings(now = Date.now()) {
  const price = {
    ...{
      id: "price_demo_clinica",
      object: "price",
      active: true,
      currency: "brl",
      lookup_key: "caris_clinica_v1_month",
    },
    ...{ product: "prod_demo", recurring: { interval: "month", interval_count: 1 }, type: "recurring" },
    ...{ unit_amount: amount, unit_amount_decimal: String(amount), nickname: "CÁRIS Clínica", metadata: {} },
  };
  const term = { current_period_start: firstOf(now, 0), current_period_end: firstOf(now, 1) };
  const item = { id: "si_demo", object: "subscription_item", quantity: 1, price, ...term };
  const subscription = {
    ...{ id: "sub_demo_caris", object: "subscription", customer: demoCustomer, currency: "brl", metadata: {} },
    ...{ created: firstOf(now, -3), status: "active", cancel_at_period_end: false, ended_at: null },
    ...{ simulated_way: "card", items: { object: "list", data: [item] } },
  };
  const paid = [-3, -2, -1, 0].flatMap((months, i) => {
    const created = firstOf(now, months);
    const id = `in_demo_${new Date(created * 1000).toISOString().slice(0, 7).replace("-", "_")}`;
    const links = { hosted_invoice_url: `/stripe/invoices/${id}`, invoice_pdf: `/stripe/invoices/${id}/pdf` };
    const of = { customer: demoCustomer, currency: "brl", created };
    const sums = { total: amount, amount_paid: amount, amount_remaining: 0 };
    return [
      {
        id,
        object: "invoice",
        number: `CARIS-D${i + 1}`,
        status: "paid",
        subscription: subscription.id,
        ...of,
        ...sums,
        ...links,
      },
      {
        ...{ id: id.replace("in_", "ch_"), object: "charge", amount, amount_refunded: 0, refunded: false, paid: true },
        ...{ status: "succeeded", metadata: {}, payment_method_details: { type: "card" }, ...of },
      },
    ];
  });
  const customer = { id: demoCustomer, object: "customer", email: "admin@demo.test", name: "Clínica", metadata: {} };
  return [customer, price, ...paid, subscription];
}
