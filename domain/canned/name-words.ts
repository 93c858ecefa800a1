/** Folded. Nine of ten Vietnamese bear one of these family names. */
export const vietnameseFamilies = new Set(['nguyen', 'tran', 'le', 'pham', 'hoang', 'huynh', 'phan', 'vu', 'vo', 'dang', 'bui', 'do', 'ho', 'ngo', 'duong', 'ly', 'dinh', 'trinh', 'truong', 'luong', 'mai', 'cao', 'lam', 'luu', 'ta', 'thai', 'chau', 'quach', 'doan', 'ha', 'ton'])

/** Folded. Given names common in Hungary: they tell “Anna Kovács” from “Kovács Anna”. */
export const hungarianGiven = new Set(['adam', 'agnes', 'akos', 'alexandra', 'andras', 'andrea', 'aniko', 'anita', 'anna', 'annamaria', 'attila', 'balazs', 'balint', 'barbara', 'beata', 'bence', 'bernadett', 'bianka', 'boglarka', 'csaba', 'csilla', 'daniel', 'david', 'dora', 'dorina', 'edina', 'edit', 'emese', 'emma', 'eniko', 'erika', 'erzsebet', 'eszter', 'eva', 'ferenc', 'fruzsina', 'gabor', 'gabriella', 'gergely', 'gergo', 'gyorgy', 'gyula', 'hajnalka', 'hanna', 'henrietta', 'ildiko', 'ilona', 'imre', 'istvan', 'janos', 'jozsef', 'judit', 'julia', 'kata', 'katalin', 'kinga', 'klara', 'krisztian', 'krisztina', 'laszlo', 'levente', 'lili', 'luca', 'marcell', 'maria', 'mark', 'marta', 'mate', 'melinda', 'mihaly', 'miklos', 'monika', 'nikolett', 'nora', 'noemi', 'orsolya', 'peter', 'petra', 'reka', 'rita', 'robert', 'roland', 'sandor', 'sara', 'szabolcs', 'szilvia', 'tamas', 'tibor', 'timea', 'tunde', 'veronika', 'viktoria', 'vivien', 'zita', 'zoltan', 'zsofia', 'zsolt', 'zsuzsanna'])

/** Folded, full stops off: what stands before a name and is none. */
export const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'miss', 'id', 'ifj', 'ozv', 'h', 'hj', 'ir', 'drs', 'anh', 'chi', 'kak', 'bapak', 'ibu', 'pak', 'bu'])

/** Folded. Indonesian names that many bear before the one they are called by. */
export const indonesianBefore = new Set(['muhammad', 'muhamad', 'mohammad', 'mohamad', 'muh', 'moh', 'mohd', 'm'])
