-- A shift gets other times, another day or another place while people wait for it. A place they get after that is not what they
-- asked for, so giving it back is not counted: the promise takes this moment along as its own moved_at. Null while the shift is
-- as it was when they joined. Dropping the column reverses this.
alter table pool.shift_wait add column moved_at timestamptz;
