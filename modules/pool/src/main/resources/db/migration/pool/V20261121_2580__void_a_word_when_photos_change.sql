-- The first of two stewards vouched for what they saw. When the photos change afterwards, their word counts no more.
grant delete on pool.first_word to exchange_app;
