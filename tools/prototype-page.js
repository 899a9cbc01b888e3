// @ts-nocheck -- what it imitates is of no type
/*
 * What Prototype.js 1.6 and MooTools 1.3 do to a page, as far as other scripts can notice: written for tools/embed-check.mjs
 * after their documentation. Served to the page as a classic script, before ours.
 */
(function () {
  const $break = {};
  const identity = (x) => x;
  const extend = (target, source) => {
    for (const key in source) target[key] = source[key];
    return target;
  };

  /** Iterators are told the value and its index only, and everything is built on `each`. */
  const Enumerable = {
    each(iterator, context) {
      let index = 0;
      const bound = iterator.bind(context);
      try {
        this._each((value) => bound(value, index++));
      } catch (error) {
        if (error !== $break) throw error;
      }
      return this;
    },
    all(iterator, context) {
      const bound = iterator ? iterator.bind(context) : identity;
      let result = true;
      this.each((value, index) => {
        result = result && !!bound(value, index);
        if (!result) throw $break;
      });
      return result;
    },
    any(iterator, context) {
      const bound = iterator ? iterator.bind(context) : identity;
      let result = false;
      this.each((value, index) => {
        result = !!bound(value, index);
        if (result) throw $break;
      });
      return result;
    },
    collect(iterator, context) {
      const bound = iterator ? iterator.bind(context) : identity;
      const results = [];
      this.each((value, index) => results.push(bound(value, index)));
      return results;
    },
    detect(iterator, context) {
      const bound = iterator.bind(context);
      let result;
      this.each((value, index) => {
        if (!bound(value, index)) return;
        result = value;
        throw $break;
      });
      return result;
    },
    findAll(iterator, context) {
      const bound = iterator.bind(context);
      const results = [];
      this.each((value, index) => {
        if (bound(value, index)) results.push(value);
      });
      return results;
    },
    include(object) {
      return this.indexOf(object) !== -1;
    },
    inject(memo, iterator, context) {
      const bound = iterator.bind(context);
      this.each((value, index) => {
        memo = bound(memo, value, index);
      });
      return memo;
    },
    toArray() {
      return this.map();
    },
    max() {
      return this.inject(undefined, (most, value) => (most === undefined || value >= most ? value : most));
    },
    size() {
      return this.toArray().length;
    },
  };
  extend(Enumerable, {
    map: Enumerable.collect,
    find: Enumerable.detect,
    select: Enumerable.findAll,
    filter: Enumerable.findAll,
    member: Enumerable.include,
    entries: Enumerable.toArray,
    every: Enumerable.all,
    some: Enumerable.any,
  });

  const each = Array.prototype.forEach;
  const reverse = Array.prototype.reverse;
  extend(Array.prototype, Enumerable);
  extend(Array.prototype, {
    _each: each,
    _reverse: reverse,
    clear() {
      this.length = 0;
      return this;
    },
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    compact() {
      return this.select((value) => value != null);
    },
    flatten() {
      return this.inject([], (array, value) => array.concat(Array.isArray(value) ? value.flatten() : [value]));
    },
    reverse(inline) {
      return (inline !== false ? this : this.toArray())._reverse();
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    clone() {
      return [].concat(this);
    },
    toArray() {
      return [].concat(this);
    },
    inspect() {
      return '[' + this.join(', ') + ']';
    },
    toJSON() {
      return '[' + this.map((value) => JSON.stringify(value)).join(', ') + ']';
    },
    contains(item) {
      return this.indexOf(item) !== -1;
    },
  });

  const toArray = (iterable) => {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  window.$A = Array.from = toArray;

  extend(Object, {
    keys(object) {
      const keys = [];
      for (const key in object) keys.push(key);
      return keys;
    },
    values(object) {
      const values = [];
      for (const key in object) values.push(object[key]);
      return values;
    },
    clone: (object) => extend({}, object),
    toJSON: (object) => JSON.stringify(object),
  });

  Function.prototype.bind = function (...args) {
    if (args.length < 2 && args[0] === undefined) return this;
    // oxlint-disable-next-line no-this-alias -- as it is written there
    const method = this;
    const object = args.shift();
    return function (...more) {
      return method.apply(object, args.concat(more));
    };
  };
  extend(Function.prototype, {
    curry(...args) {
      const method = this;
      return function (...more) {
        return method.apply(this, args.concat(more));
      };
    },
    defer() {
      return setTimeout(this, 10);
    },
  });
  extend(String.prototype, {
    startsWith(pattern) {
      return this.indexOf(pattern) === 0;
    },
    endsWith(pattern) {
      const at = this.length - pattern.length;
      return at >= 0 && this.lastIndexOf(pattern) === at;
    },
    include(pattern) {
      return this.indexOf(pattern) > -1;
    },
    toArray() {
      return this.split('');
    },
    toJSON() {
      return JSON.stringify(String(this));
    },
    empty() {
      return this == '';
    },
  });
  Number.prototype.toJSON = function () {
    return isFinite(this) ? this.toString() : 'null';
  };
  Date.prototype.toJSON = function () {
    return '"' + this.toISOString() + '"';
  };
})();
