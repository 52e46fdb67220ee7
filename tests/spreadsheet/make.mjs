// Writes the model of budgets/voorbeeld.json as a spreadsheet of formulas, one sheet for each scenario of
// scenarios.json. Written apart from the engine, from the rules of docs/rekenregels.md only: the same totals must come
// out of both. `tests/spreadsheet/make` has LibreOffice recalculate it. `node make.mjs > voorbeeld.fods`

import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const budget = read("../../budgets/voorbeeld.json");
const scenarios = read("scenarios.json");
const YEARS = budget.years;
const FIRST = YEARS[0];
const LAST = YEARS[YEARS.length - 1];
const TOP = 4; // the first row of choices, counted from 1, in every sheet

const letter = (column) => (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
/** Names of columns, each followed by as many as it has. */
function columns(list) {
  let at = 0;
  const named = {};
  for (const [name, width] of list) {
    named[name] = at;
    at += width;
  }
  return named;
}

class Sheet {
  constructor(name) {
    this.name = name;
    this.rows = [];
  }
  set(row, column, value) {
    (this.rows[row - 1] ??= [])[column] = value;
  }
  formula(row, column, text) {
    this.set(row, column, { formula: text });
  }
  xml() {
    const escape = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
    const cell = (value) => {
      if (value === undefined || value === null || value === "") return "<table:table-cell/>";
      if (typeof value === "number") return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
      if (typeof value === "object") return `<table:table-cell table:formula="of:=${escape(value.formula)}"/>`;
      return `<table:table-cell office:value-type="string"><text:p>${escape(value)}</text:p></table:table-cell>`;
    };
    const row = (cells) => `<table:table-row>${Array.from(cells ?? [], cell).join("") || "<table:table-cell/>"}</table:table-row>`;
    return `<table:table table:name="${this.name}">\n${Array.from(this.rows, row).join("\n")}\n</table:table>`;
  }
}

const number = (text) => (text === undefined ? undefined : text === "pm" ? "pm" : Number(text));
const here = (column, row) => `[.${letter(column)}${row}]`;
const there = (sheet, column, row) => `[$${sheet}.$${letter(column)}$${row}]`;
const charge = (year, sum, life, rate, method, first) =>
  `IF(AND(${year}>=${first};${year}<${first}+${life});-ROUND(IF(${method}="linear";${sum}/${life}+${rate}*(${sum}-(${year}-${first})*${sum}/${life});IF(${rate}=0;${sum}/${life};-PMT(${rate};${life};${sum})));0);0)`;

// The budget as it is printed.
const B = columns([
  ["id", 1], ["amount", 4], ["nature", 1], ["proposed", 1], ["split", 4], ["hasSplit", 1], ["share", 1], ["reserve", 1],
  ["sum", 1], ["life", 1], ["rate", 1], ["method", 1], ["first", 1], ["hasRange", 1], ["low", 4], ["high", 4],
  ["spread", 1], ["runsOn", 1], ["counts", 1], ["begins", 1],
]);
const printed = new Sheet("Begroting");
printed.set(1, 0, "Keuzes zoals gedrukt");
YEARS.forEach((year, j) => printed.set(3, B.amount + j, year));
budget.choices.forEach((choice, i) => {
  const row = TOP + i;
  const put = (name, value, j = 0) => printed.set(row, B[name] + j, value);
  put("id", choice.id);
  YEARS.forEach((year, j) => {
    if (choice.investment) {
      const of = (name) => here(B[name], row);
      printed.formula(row, B.amount + j, charge(year, of("sum"), of("life"), of("rate"), of("method"), of("first")));
    } else put("amount", number(choice.amounts[year]), j);
    put("split", number(choice.incidental?.[year]) ?? 0, j);
    put("low", number(choice.ranges?.[year].low) ?? 0, j);
    put("high", number(choice.ranges?.[year].high) ?? 0, j);
  });
  put("nature", { structural: "S", incidental: "I" }[choice.nature]);
  put("proposed", choice.proposed === false ? 0 : 1);
  put("hasSplit", choice.incidental ? 1 : 0);
  put("share", number(choice.share?.rate) ?? 1);
  put("reserve", choice.reserve);
  put("hasRange", choice.ranges ? 1 : 0);
  put("spread", choice.hardness ? Number(budget.spreads[choice.hardness]) : 0);
  if (choice.investment) {
    put("sum", Number(choice.investment.sum));
    put("life", choice.investment.life);
    put("rate", Number(choice.investment.rate));
    put("method", choice.investment.method);
    put("first", choice.investment.first_year);
  }
  const amount = (j) => here(B.amount + j, row);
  printed.formula(row, B.runsOn, `IF(${amount(3)}<>0;1;0)`);
  const several = YEARS.map((_, j) => `IF(${amount(j)}<>0;1;0)`).join("+");
  printed.formula(row, B.counts, `IF(${here(B.nature, row)}<>"";${here(B.nature, row)};IF(OR(${here(B.runsOn, row)}=1;${several}>3);"S";"I"))`);
  printed.formula(row, B.begins, YEARS.reduceRight((rest, year, j) => `IF(${amount(j)}<>0;${year};${rest})`, "0"));
});

// What rules bring.
const R = columns([["id", 1], ["kind", 1], ["correction", 4], ["amount", 1], ["rate", 1], ["delay", 1], ["steps", 1], ["ramp", 4], ["nature", 1]]);
const effects = budget.rules.filter((rule) => rule.kind === "overlap" || rule.kind === "knock_on");
const regels = new Sheet("Regels");
regels.set(1, 0, "Overlap en gevolgen");
effects.forEach((rule, i) => {
  const row = TOP + i;
  const put = (name, value, j = 0) => regels.set(row, R[name] + j, value);
  put("id", rule.id);
  put("kind", rule.kind);
  YEARS.forEach((year, j) => put("correction", number(rule.correction?.[year]), j));
  put("amount", number(rule.amount));
  put("rate", number(rule.more) ?? (rule.less === undefined ? undefined : -Number(rule.less)));
  put("delay", rule.delay ?? 0);
  put("steps", rule.ramp?.length ?? 0);
  (rule.ramp ?? []).forEach((part, j) => put("ramp", Number(part), j));
  put("nature", { structural: "S", incidental: "I" }[rule.nature]);
});

// Taxes and charges.
const L = columns([["id", 1], ["base", 4], ["cost", 4], ["isFee", 1]]);
const heffingen = new Sheet("Heffingen");
heffingen.set(1, 0, "Belastingen en heffingen");
budget.levers.forEach((lever, i) => {
  heffingen.set(TOP + i, L.id, lever.id);
  YEARS.forEach((year, j) => {
    heffingen.set(TOP + i, L.base + j, Number(lever.base[year]));
    heffingen.set(TOP + i, L.cost + j, number(lever.cost?.[year]) ?? 0);
  });
  heffingen.set(TOP + i, L.isFee, lever.kind === "fee" ? 1 : 0);
});

const S = columns([
  ["id", 1], ["switch", 1], ["on", 1], ["level", 1], ["share", 1], ["first", 1], ["last", 1], ["own", 4], ["ramp", 4],
  ["shift", 1], ["amount", 4], ["split", 4], ["phase", 4], ["factor", 4], ["figure", 4], ["structural", 4],
  ["ownLow", 4], ["ownHigh", 4], ["movedLow", 4], ["movedHigh", 4], ["low", 4], ["high", 4], ["runs", 4], ["nature", 1],
  ["reserve", 1], ["counted", 4], ["countedLow", 4], ["countedHigh", 4],
  ["sum", 1], ["life", 1], ["rate", 1], ["method", 1], ["start", 1],
]);
const rowOf = new Map(budget.choices.map((choice, i) => [choice.id, TOP + i]));

function scenarioSheet(name, decisions, at) {
  const sheet = new Sheet(`S${at + 1}`);
  sheet.set(1, 0, name);
  sheet.set(1, 1, decisions.begin === "existing" ? 0 : 1);
  sheet.set(1, 2, decisions.indexation === undefined ? 0 : Number(decisions.indexation));
  const [begin, index] = ["[.$B$1]", "[.$C$1]"];
  YEARS.forEach((year, j) => sheet.set(3, S.figure + j, year));
  let row = TOP;
  for (const choice of budget.choices) {
    choiceRow(sheet, row, choice, decisions.choices?.[choice.id] ?? {}, begin, index);
    row += 1;
  }
  const firstRule = row;
  effects.forEach((rule, i) => {
    ruleRow(sheet, row, rule, TOP + i);
    row += 1;
  });
  const lastRule = row - 1;
  budget.levers.forEach((lever, i) => {
    leverRow(sheet, row, decisions.levers?.[lever.id], TOP + i);
    row += 1;
  });
  for (const own of decisions.own ?? []) {
    ownRow(sheet, row, own);
    row += 1;
  }
  const end = row - 1;
  for (let r = TOP; r <= end; r += 1) counted(sheet, r);
  return { sheet, totals: totals(sheet, decisions, firstRule, lastRule, end) };
}

function choiceRow(sheet, row, choice, decision, begin, index) {
  const put = (name, value, j = 0) => sheet.set(row, S[name] + j, value);
  const write = (name, text, j = 0) => sheet.formula(row, S[name] + j, text);
  const mine = (name, j = 0) => here(S[name] + j, row);
  const of = (name, j = 0) => there("Begroting", B[name] + j, row);
  put("id", choice.id);
  put("switch", decision.on === undefined ? "" : decision.on ? 1 : 0);
  write("on", `IF(${mine("switch")}<>"";${mine("switch")};IF(${begin}=1;${of("proposed")};0))`);
  put("level", decision.level === undefined ? 1 : Number(decision.level));
  put("share", decision.share === undefined || !choice.share ? "" : Number(decision.share));
  put("first", decision.timing?.first_year);
  put("last", decision.timing?.last_year);
  write("shift", `IF(${mine("first")}="";0;${mine("first")}-${of("begins")})`);
  YEARS.forEach((year, j) => {
    put("own", number(decision.amounts?.[year]), j);
    put("ramp", number(decision.timing?.ramp?.[year]) ?? 1, j);
    put("ownLow", number(decision.ranges?.[year]?.low), j);
    put("ownHigh", number(decision.ranges?.[year]?.high), j);
    const moved = (name) => {
      const from = `${year}-${mine("shift")}`;
      const among = `INDEX([$Begroting.$${letter(B[name])}$${row}:.$${letter(B[name] + 3)}$${row}];1;${from}-${FIRST}+1)`;
      return `IF(${from}<${FIRST};0;IF(${from}>${LAST};IF(${of("counts")}="S";${of(name, 3)};0);${among}))`;
    };
    const later = charge(year, of("sum"), of("life"), of("rate"), of("method"), `(${of("first")}+${mine("shift")})`);
    write("amount", choice.investment ? `IF(${mine("shift")}=0;${of("amount", j)};${later})` : moved("amount"), j);
    write("split", moved("split"), j);
    write("movedLow", moved("low"), j);
    write("movedHigh", moved("high"), j);
    write("phase", `IF(AND(${mine("last")}<>"";${year}>${mine("last")});0;${mine("ramp", j)})`, j);
    const share = `IF(${mine("share")}="";1;${mine("share")}/${of("share")})`;
    const prices = choice.investment || choice.reserve ? "1" : `(1+${index})^${j}`;
    write("factor", `${mine("level")}*${mine("phase", j)}*${share}*${prices}`, j);
    const times = (money) => `ROUND(${money}*${mine("factor", j)};0)`;
    const known = times(mine("amount", j));
    write("figure", `IF(${mine("own", j)}<>"";${mine("own", j)};IF(${mine("amount", j)}="pm";IF(${mine("phase", j)}=0;0;"pm");${known}))`, j);
    write("runs", `IF(IF(${mine("own", j)}<>"";${mine("own", j)}<>0;AND(${mine("amount", j)}<>0;OR(${mine("last")}="";${year}<=${mine("last")})));1;0)`, j);
    const whole = `IF(${mine("nature")}="S";${mine("figure", j)};0)`;
    const parted = `IF(AND(${of("hasSplit")}=1;${mine("own", j)}="");${mine("figure", j)}-${times(mine("split", j))};${whole})`;
    write("structural", `IF(${mine("figure", j)}="pm";0;IF(${mine("reserve")}<>"";0;${parted}))`, j);
    // The worst and the best: the member's, the document's, by the class of the amount, the amount itself.
    const side = (own, printed, sign, pick) => {
      const figure = mine("figure", j);
      const around = `${figure}${sign}ROUND(ABS(${figure})*${of("spread")};0)`;
      const documents = `IF(${of("hasRange")}=1;${times(mine(printed, j))};${around})`;
      const likely = `IF(${mine(own, j)}<>"";${mine(own, j)};IF(${mine("own", j)}<>"";${figure};${documents}))`;
      const open = `IF(${mine(own, j)}<>"";${mine(own, j)};IF(${of("hasRange")}=1;${mine(printed, j)};0))`;
      return `IF(${figure}="pm";${open};${pick}(${likely};${figure}))`;
    };
    write("low", side("ownLow", "movedLow", "-", "MIN"), j);
    write("high", side("ownHigh", "movedHigh", "+", "MAX"), j);
  });
  const runs = YEARS.map((_, j) => mine("runs", j)).join("+");
  const said = `OR(${mine("own", 3)}<>"";AND(${mine("last")}<>"";${mine("last")}<${LAST}))`;
  const runsOn = `IF(AND(${mine("shift")}<>0;NOT(${said}));${of("runsOn")};${mine("runs", 3)})`;
  write("nature", `IF(${of("nature")}<>"";${of("nature")};IF(OR(${runsOn}=1;${runs}>3);"S";"I"))`);
  put("reserve", choice.reserve);
}

function ruleRow(sheet, row, rule, at) {
  const write = (name, text, j = 0) => sheet.formula(row, S[name] + j, text);
  const mine = (name, j = 0) => here(S[name] + j, row);
  const of = (name, j = 0) => there("Regels", R[name] + j, at);
  sheet.set(row, S.id, rule.id);
  const involved = rule.choices ?? [rule.from, rule.onto].filter(Boolean);
  write("on", involved.map((id) => here(S.on, rowOf.get(id))).join("*"));
  const from = rowOf.get(rule.from);
  if (from) {
    const begins = YEARS.reduceRight((rest, year, j) => `IF(${here(S.figure + j, from)}<>0;${year};${rest})`, "9999");
    write("first", `${begins}+${of("delay")}`);
  }
  const onto = rowOf.get(rule.onto);
  YEARS.forEach((year, j) => {
    if (rule.kind === "overlap") {
      write("figure", of("correction", j), j);
    } else {
      const steps = `[$Regels.$${letter(R.ramp)}$${at}:.$${letter(R.ramp + 3)}$${at}]`;
      const step = `INDEX(${steps};1;MIN(${year}-${mine("first")}+1;${of("steps")}))`;
      write("phase", `IF(${year}<${mine("first")};0;IF(${of("steps")}=0;1;${step}))`, j);
      if (onto) {
        const part = (money) => `SIGN(${of("rate")})*ROUND(ABS(${of("rate")})*${mine("phase", j)}*${money};0)`;
        const target = here(S.figure + j, onto);
        write("figure", `IF(${mine("phase", j)}=0;0;IF(${target}="pm";"pm";${part(target)}))`, j);
        const ends = `${part(here(S.low + j, onto))};${part(here(S.high + j, onto))}`;
        write("low", `IF(${mine("figure", j)}="pm";0;MIN(${ends};${mine("figure", j)}))`, j);
        write("high", `IF(${mine("figure", j)}="pm";0;MAX(${ends};${mine("figure", j)}))`, j);
      } else write("figure", `ROUND(${of("amount")}*${mine("phase", j)};0)`, j);
    }
    if (!onto) exactly(sheet, row, j);
    write("runs", `IF(${mine("figure", j)}<>0;1;0)`, j);
    write("structural", `IF(${mine("figure", j)}="pm";0;IF(${mine("nature")}="S";${mine("figure", j)};0))`, j);
  });
  const runs = YEARS.map((_, j) => mine("runs", j)).join("+");
  write("nature", `IF(${of("nature")}<>"";${of("nature")};IF(OR(${mine("runs", 3)}=1;${runs}>3);"S";"I"))`);
}

function leverRow(sheet, row, setting, at) {
  sheet.set(row, S.id, budget.levers[at - TOP].id);
  sheet.set(row, S.on, 1);
  sheet.set(row, S.level, setting ? (setting.lower ? -1 : 1) * Number(setting.rate) : 0);
  sheet.set(row, S.first, setting?.from ?? FIRST);
  YEARS.forEach((year, j) => {
    const [level, base, cost] = [here(S.level, row), there("Heffingen", L.base + j, at), there("Heffingen", L.cost + j, at)];
    const more = `ROUND(${base}*ABS(${level});0)`;
    const capped = `IF(${there("Heffingen", L.isFee, at)}=1;MIN(${more};MAX(${cost}-${base};0));${more})`;
    sheet.formula(row, S.figure + j, `IF(${year}<${here(S.first, row)};0;IF(${level}<0;-${more};${capped}))`);
    sheet.formula(row, S.structural + j, here(S.figure + j, row));
    exactly(sheet, row, j);
  });
}

function ownRow(sheet, row, own) {
  const mine = (name, j = 0) => here(S[name] + j, row);
  sheet.set(row, S.id, `eigen ${own.id}`);
  sheet.set(row, S.on, own.on === false ? 0 : 1);
  sheet.set(row, S.reserve, own.cover?.reserve);
  sheet.set(row, S.nature, own.structural && !own.cover?.reserve ? "S" : "I");
  const terms = own.cover?.investment;
  if (terms) {
    sheet.set(row, S.sum, Number(terms.sum));
    sheet.set(row, S.life, terms.life);
    sheet.set(row, S.rate, Number(terms.rate));
    sheet.set(row, S.method, terms.method);
    sheet.set(row, S.start, terms.first_year);
  }
  YEARS.forEach((year, j) => {
    if (terms) {
      sheet.formula(row, S.figure + j, charge(year, mine("sum"), mine("life"), mine("rate"), mine("method"), mine("start")));
    } else sheet.set(row, S.figure + j, number(own.amounts?.[year]) ?? 0);
    sheet.formula(row, S.structural + j, `IF(${mine("nature")}="S";${mine("figure", j)};0)`);
    sheet.set(row, S.ownLow + j, number(own.ranges?.[year]?.low));
    sheet.set(row, S.ownHigh + j, number(own.ranges?.[year]?.high));
    for (const [side, own, pick] of [["low", "ownLow", "MIN"], ["high", "ownHigh", "MAX"]]) {
      sheet.formula(row, S[side] + j, `IF(${mine(own, j)}="";${mine("figure", j)};${pick}(${mine(own, j)};${mine("figure", j)}))`);
    }
  });
}

function exactly(sheet, row, j) {
  sheet.formula(row, S.low + j, here(S.figure + j, row));
  sheet.formula(row, S.high + j, here(S.figure + j, row));
}

function counted(sheet, row) {
  const on = `${here(S.on, row)}=1`;
  YEARS.forEach((_, j) => {
    const figure = here(S.figure + j, row);
    sheet.formula(row, S.counted + j, `IF(AND(${on};ISNUMBER(${figure}));${figure};0)`);
    sheet.formula(row, S.countedLow + j, `IF(${on};${here(S.low + j, row)};0)`);
    sheet.formula(row, S.countedHigh + j, `IF(${on};${here(S.high + j, row)};0)`);
  });
}

function totals(sheet, decisions, firstRule, lastRule, end) {
  const range = (name, j, from = TOP, to = end) => `[.$${letter(S[name] + j)}$${from}:.$${letter(S[name] + j)}$${to}]`;
  const still = (name) => `[.$${letter(S[name])}$${TOP}:.$${letter(S[name])}$${end}]`;
  const drawn = (id, j, sign) => `SUMIFS(${range("counted", j)};${still("reserve")};"${id}";${range("counted", j)};"${sign}0")`;
  let row = end + 2;
  const lines = new Map();
  const line = (name, make) => {
    sheet.set(row, 0, name);
    YEARS.forEach((year, j) => sheet.formula(row, S.figure + j, make(year, j)));
    lines.set(name, row);
    row += 1;
  };
  const at = (name, j) => here(S.figure + j, lines.get(name));
  const { exception } = budget;
  const excepted = decisions.uses_exception && (!exception.solvency || Number(exception.solvency.own) >= Number(exception.solvency.least));
  line("effect", (_, j) => `SUM(${range("counted", j)})`);
  line("structural_effect", (_, j) => `SUMPRODUCT(${still("on")};${range("structural", j)})`);
  line("indirect_effect", (_, j) => `SUM(${range("counted", j, firstRule, lastRule)})`);
  line("exception", (_, j) => (excepted ? `MIN(${drawn(exception.reserve, j, ">")};ROUND(${exception.surplus}*${exception.rate};0))` : "0"));
  const start = (year) => decisions.start?.[year] ?? budget.start[year];
  const incidental = (year) => decisions.start_incidental?.[year] ?? (decisions.start?.[year] === undefined ? budget.start_incidental[year] : "0");
  line("end", (year, j) => `${start(year)}+${at("effect", j)}`);
  line("structural", (year, j) => `${start(year)}-(${incidental(year)})+${at("structural_effect", j)}+${at("exception", j)}`);
  line("low", (_, j) => `SUM(${range("countedLow", j)})`);
  line("high", (_, j) => `SUM(${range("countedHigh", j)})`);
  line("open_pm", (_, j) => `COUNTIFS(${still("on")};1;${range("figure", j)};"pm")`);
  for (const reserve of budget.reserves) {
    line(`reserve ${reserve.id}`, (year, j) => {
      const before = j === 0 ? reserve.opening : here(S.figure + j - 1, row);
      const planned = `${reserve.additions?.[year] ?? 0}-${reserve.withdrawals?.[year] ?? 0}`;
      return `${before}+${planned}-${drawn(reserve.id, j, ">")}-${drawn(reserve.id, j, "<")}`;
    });
  }
  return lines;
}

const made = Object.entries(scenarios).map(([name, decisions], at) => ({ name, ...scenarioSheet(name, decisions, at) }));
const overview = new Sheet("Totalen");
const measures = [...made[0].totals.keys()];
["scenario", "year", ...measures].forEach((name, column) => overview.set(1, column, name));
let row = 2;
for (const { name, sheet, totals } of made) {
  YEARS.forEach((year, j) => {
    overview.set(row, 0, name);
    overview.set(row, 1, year);
    measures.forEach((measure, column) => overview.formula(row, column + 2, there(sheet.name, S.figure + j, totals.get(measure))));
    row += 1;
  });
}

const names = "office table text".split(" ").map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const sheets = [overview, printed, regels, heffingen, ...made.map(({ sheet }) => sheet)];
process.stdout.write(`<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names.join(" ")} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>
${sheets.map((sheet) => sheet.xml()).join("\n")}
</office:spreadsheet></office:body>
</office:document>
`);
