//! The packed form of a catalogue: so plain that reading it takes a fraction of the code of a general one.
//!
//! Numbers take as many bytes as they need, texts follow their length, lists their count, variants and what need not be
//! there a number. A kind of thing is its fields, one after another: [`packed_struct`] and [`packed_enum`] write that down.
//! Reading never stops half-way, which would take code to clean up at every step; where bytes are none of this form, it goes
//! on with defaults, and [`Reader::is_whole`] says so in the end.

use std::borrow::Cow;

use super::Date;

/// What can be packed.
pub trait Packed {
    /// Appends it to what is written.
    fn put(&self, out: &mut Writer);

    /// Takes it from what is left to read. It takes a byte at least, so that no list is longer than what is left.
    fn take(from: &mut Reader<'_>) -> Self;
}

/// Makes the packed form of a struct of its fields; those behind `without` are not packed and have their default.
macro_rules! packed_struct {
    ($type:ident { $($field:ident),* $(,)? } $(without { $($left_out:ident),* })?) => {
        impl $crate::packed::Packed for $type {
            fn put(&self, out: &mut $crate::packed::Writer) {
                let $type { $($field,)* $($($left_out: _,)*)? } = self;
                $($crate::packed::Packed::put($field, out);)*
            }

            fn take(from: &mut $crate::packed::Reader<'_>) -> Self {
                $type {
                    $($field: $crate::packed::Packed::take(from),)*
                    $($($left_out: Default::default(),)*)?
                }
            }
        }
    };
}

/// Makes the packed form of an enum of the numbers of its variants, and of their fields. What is behind `else` stands for
/// every other number.
macro_rules! packed_enum {
    (
        $type:ident {
            $($number:literal => $variant:ident $(($value:ident))? $({ $($field:ident),* $(,)? })?),* $(,)?
        } else $other:expr
    ) => {
        impl $crate::packed::Packed for $type {
            fn put(&self, out: &mut $crate::packed::Writer) {
                match self {
                    $($type::$variant $(($value))? $({ $($field),* })? => {
                        out.number($number);
                        $($value.put(out);)?
                        $($($crate::packed::Packed::put($field, out);)*)?
                    })*
                }
            }

            fn take(from: &mut $crate::packed::Reader<'_>) -> Self {
                match from.number() {
                    $($number => {
                        $(let $value = $crate::packed::Packed::take(from);)?
                        $($(let $field = $crate::packed::Packed::take(from);)*)?
                        $type::$variant $(($value))? $({ $($field),* })?
                    })*
                    _ => {
                        from.fail();
                        $other
                    }
                }
            }
        }
    };
}

pub(crate) use {packed_enum, packed_struct};

/// What has been packed so far.
#[derive(Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// The bytes.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }

    /// Appends a number: seven bits a byte, the lowest first, and the eighth bit where more follow.
    pub fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn length(&mut self, length: usize) {
        self.number(length.try_into().unwrap_or(u32::MAX));
    }

    /// Appends a text.
    pub fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Appends a list, given how an entry of it is appended.
    pub fn list<T>(&mut self, list: &[T], mut put: impl FnMut(&mut Self, &T)) {
        self.length(list.len());
        list.iter().for_each(|entry| put(self, entry));
    }
}

/// What is left to read.
pub struct Reader<'a> {
    left: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    pub fn of(bytes: &'a [u8]) -> Self {
        Reader {
            left: bytes,
            failed: false,
        }
    }

    /// Whether everything was read, and nothing was wrong with it.
    pub fn is_whole(&self) -> bool {
        self.left.is_empty() && !self.failed
    }

    /// Notes that the bytes are none of this form; nothing is left of them.
    pub fn fail(&mut self) {
        self.left = &[];
        self.failed = true;
    }

    /// Takes a number.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for place in 0..5 {
            let Some((byte, rest)) = self.left.split_first() else {
                break;
            };
            self.left = rest;
            number |= u32::from(byte & 0x7f) << (7 * place);
            if *byte < 0x80 {
                return number;
            }
        }
        self.fail();
        0
    }

    /// Takes a text.
    fn text(&mut self) -> String {
        let length = self.number() as usize;
        if let Some((text, rest)) = self.left.split_at_checked(length)
            && let Cow::Borrowed(text) = String::from_utf8_lossy(text)
        {
            self.left = rest;
            return text.to_owned();
        }
        self.fail();
        String::new()
    }

    /// Takes how many entries a list has.
    fn count(&mut self) -> usize {
        let count = self.number() as usize;
        if count > self.left.len() {
            self.fail();
            return 0;
        }
        count
    }

    /// Takes a list, given how an entry of it is taken.
    pub fn list<T>(&mut self, mut take: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.count()).map(|_| take(self)).collect()
    }
}

impl Packed for String {
    fn put(&self, out: &mut Writer) {
        out.text(self);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl Packed for bool {
    fn put(&self, out: &mut Writer) {
        out.number((*self).into());
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.number() > 0
    }
}

impl Packed for u32 {
    fn put(&self, out: &mut Writer) {
        out.number(*self);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.number()
    }
}

impl Packed for usize {
    fn put(&self, out: &mut Writer) {
        out.length(*self);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.number() as usize
    }
}

/// How many parts of a number are 1.
const PARTS: f64 = 10_000.0;

/// Whole ten-thousandths, which take two bytes instead of eight: 0.85 becomes 8500, and divided again it is the very number
/// that "0.85" is read as. The lowest bit is the sign.
impl Packed for f64 {
    fn put(&self, out: &mut Writer) {
        let parts = (self * PARTS).round() as i32;
        out.number(((parts << 1) ^ (parts >> 31)) as u32);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let number = from.number();
        f64::from((number >> 1) as i32 ^ -((number & 1) as i32)) / PARTS
    }
}

impl Packed for Date {
    fn put(&self, out: &mut Writer) {
        out.number(self.year.into());
        out.number(self.month.into());
        out.number(self.day.into());
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Date {
            year: from.number() as u16,
            month: from.number() as u8,
            day: from.number() as u8,
        }
    }
}

impl<T: Packed> Packed for Option<T> {
    fn put(&self, out: &mut Writer) {
        out.list(self.as_slice(), |out, value| value.put(out));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn put(&self, out: &mut Writer) {
        out.list(self, |out, entry| entry.put(out));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.list(T::take)
    }
}

impl<T: Packed, const COUNT: usize> Packed for [T; COUNT] {
    fn put(&self, out: &mut Writer) {
        self.iter().for_each(|entry| entry.put(out));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        std::array::from_fn(|_| T::take(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, out: &mut Writer) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        (A::take(from), B::take(from))
    }
}
