-- Exchange-wide and only grows: how credits move, measured once a day, because it takes reading much of the journal. In
-- aggregate; no person, no wallet. Can be measured again from the journal.
create table treasury.daily_measure (
  day                 date        not null constraint pk_daily_measure primary key,
  measured_at         timestamptz not null,
  outstanding         bigint      not null,
  outstanding_before  bigint      not null,
  issued_30           bigint      not null,
  spent_30            bigint      not null,
  issued_90           bigint      not null,
  spent_90            bigint      not null,
  released_90         bigint      not null,
  retired_90          bigint      not null,
  median_wait_seconds bigint      not null,
  wallets             bigint      not null,
  wallet_credits      bigint      not null,
  top_tenth_credits   bigint      not null,
  constraint ck_daily_measure_counts check (least(issued_30, spent_30, issued_90, spent_90, released_90, retired_90,
    median_wait_seconds, wallets, wallet_credits, top_tenth_credits) >= 0 and top_tenth_credits <= wallet_credits)
);
grant select, insert on treasury.daily_measure to exchange_app;
