-- Of budgets and of what was used of a cap the application changes the figures, never whose or which they are. Reversible.
revoke update on treasury.budget, treasury.budget_period, treasury.claim_cap from exchange_app;
grant update (cap, ended_at) on treasury.budget to exchange_app;
grant update (cap, used) on treasury.budget_period to exchange_app;
grant update (used, cap) on treasury.claim_cap to exchange_app;
